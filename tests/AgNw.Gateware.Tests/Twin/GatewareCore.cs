using AgNw.Contract;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests.Twin;

/// <summary>The compiled Verilog with its surroundings. Read-backs follow their outputs as the model's do.</summary>
internal sealed class GatewareCore : IDisposable
{
    private const int RecordWords = RecordLayout.Bytes / 2;
    private readonly nint bench = Create();

    public GatewareCore(TripCoreOptions options)
    {
        NativeTripCore.Start(bench,
        [
            options.SwitchReadBackDelay, options.CrowbarReadBackDelay, options.LineReadBackDelay, options.LineReadBackDelay,
            options.LineReadBackDelay,
        ]);
    }

    public long Now => NativeTripCore.Tick(bench);

    public void Dispose() => NativeTripCore.Destroy(bench);

    public void Apply(Stimulus stimulus, Span<byte> miso)
    {
        switch (stimulus)
        {
            case Wait wait:
                NativeTripCore.Run(bench, Now + wait.Ticks);
                break;
            case Pin pin:
                NativeTripCore.Input(bench, Now + pin.After, (int)pin.Line, pin.Level ? 1 : 0);
                break;
            case Glitch glitch:
                NativeTripCore.Pulse(bench, 1u << (int)glitch.Line);
                break;
            case Samples samples:
                NativeTripCore.Samples(bench, samples.Current, samples.Voltage);
                break;
            case ReadBack readBack:
                NativeTripCore.Force(
                    bench, (int)readBack.Line - SafeOutputs.ReadbackShift, readBack.Level is { } level ? level ? 1 : 0 : -1);
                break;
            case Frame frame:
                NativeTripCore.Frame(
                    bench, frame.Mosi, frame.Bits, miso, frame.Timing.TicksNumerator, frame.Timing.TicksDenominator, frame.Timing.Lead,
                    frame.Timing.Trail, frame.Timing.Recovery);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(stimulus), stimulus, "unknown stimulus");
        }
    }

    /// <summary>Changes of the wires from a place in their list on.</summary>
    public List<(long Tick, PhysicalOutputs Outputs)> Changes(int from)
    {
        var ticks = new long[256];
        var levels = new uint[256];
        var all = new List<(long, PhysicalOutputs)>();
        int count;
        while ((count = NativeTripCore.Changes(bench, from + all.Count, ticks, levels, ticks.Length)) > 0)
        {
            for (var i = 0; i < count; i++)
            {
                bool Bit(int bit) => (levels[i] & (1u << bit)) != 0;
                all.Add((ticks[i], new PhysicalOutputs(Bit(0), Bit(1), Bit(2), Bit(3), Bit(4), Bit(5), Bit(6))));
            }
        }

        return all;
    }

    /// <summary>The bytes that stand in the ring at the place of a sequence.</summary>
    public byte[] Record(uint sequence)
    {
        var words = new ushort[RecordWords];
        NativeTripCore.Sram(bench, (int)(sequence % TripCoreLog.Capacity) * RecordWords, RecordWords, words);
        var record = new byte[RecordLayout.Bytes];
        for (var i = 0; i < words.Length; i++)
        {
            LittleEndian.WriteUInt16(record, 2 * i, words[i]);
        }

        return record;
    }

    private static nint Create()
    {
        _ = GatewareBuild.Library;
        return NativeTripCore.Create();
    }
}
