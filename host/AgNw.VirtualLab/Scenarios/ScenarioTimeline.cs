using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>
/// Where the frames of a scenario lie, so that model and gateware see the same ticks: SCK has 8 ticks a bit, chip select leads and trails
/// by 8, and the frames of the preparation take effect at fixed edges before the origin.
/// </summary>
public static class ScenarioTimeline
{
    /// <summary>Absolute edge of a scenario's tick 0: a boundary of samples, of configuration scans and of coalescing windows.</summary>
    public const long Origin = 49152;

    /// <summary>
    /// What the counter of time may be preset to is a multiple of this: samples, scans and the window of coalescing that stands at reset then
    /// lie as without it (48 x 2^14 = 3 x 2^18).
    /// </summary>
    public const long TimeAtResetStep = TripCoreTiming.AdcSamplePeriod << 14;

    public const int TicksPerBit = 8;

    public const int Lead = 8;

    public const int Trail = 8;

    public const int Recovery = 48;

    private const long BootEdge = 2048;
    private const long SelftestBeginEdge = 4096;
    private const long SelftestPassEdge = 6144;
    private const long StageEdge = 12288;
    private const long StagePeriod = 6144;
    private const long CommitEdge = 20480;
    private const long KickEdge = 40960;
    private const long ArmEdge = 45056;

    /// <summary>Boot identifier that the preparation writes.</summary>
    public const uint BootId = 0xB0070001;

    public static SpiTiming Timing => new(TicksPerBit, 1, Lead, Trail, Recovery);

    /// <summary>Edge that first sees chip select low, for a frame with these bits that takes effect at an edge.</summary>
    public static long StartForEffect(long effect, int bits) => effect - TripCoreTiming.FrameEffect - HighAfter(bits);

    /// <summary>Edge that first sees chip select low, for a one-word READ whose word is fetched after an edge.</summary>
    public static long StartForFetch(long fetch) =>
        fetch - TripCoreTiming.WordFetch - Timing.RiseOf(((SpiFrame.ReadRequestBytes + TripCoreSpi.TurnaroundBytes + 1) * 8) - 1);

    /// <summary>Edge that first sees chip select high, after the one that first saw it low.</summary>
    public static long HighAfter(int bits) => Trail + (bits == 0 ? 0 : Timing.RiseOf(bits - 1));

    public static uint CrcOf(IEnumerable<uint> words)
    {
        var running = Crc32.Begin();
        foreach (var word in words)
        {
            running = Crc32.Update(running, word);
        }

        return Crc32.End(running);
    }

    /// <summary>The frames that bring the core to a start, at absolute effect edges.</summary>
    public static IReadOnlyList<FrameStep> Preparation(ScenarioStart start, IReadOnlyList<uint> configuration)
    {
        var frames = new List<FrameStep>();
        if (start >= ScenarioStart.Booted)
        {
            Write(BootEdge, Registers.BootId, BootId);
        }

        if (start >= ScenarioStart.Disarmed)
        {
            Write(SelftestBeginEdge, Registers.Selftest, Keys.SelftestBegin);
            Write(SelftestPassEdge, Registers.Selftest, Keys.SelftestPass);
            for (var first = 0; first < configuration.Count; first += TripCoreSpi.MaxWords)
            {
                Write(
                    StageEdge + (first / TripCoreSpi.MaxWords * StagePeriod), (byte)(Registers.ConfigFirst + first),
                    [.. configuration.Skip(first).Take(TripCoreSpi.MaxWords)]);
            }

            Write(CommitEdge, Registers.Commit, CrcOf(configuration));
            Write(KickEdge, Registers.Kick, Keys.Kick);
        }

        if (start >= ScenarioStart.Armed)
        {
            Write(ArmEdge, Registers.Arm, CrcOf(configuration));
        }

        return frames;

        void Write(long effect, byte address, params uint[] words) => frames.Add(WriteFrame(effect - Origin, 0, address, words));
    }

    /// <summary>A good WRITE that takes effect at a scenario's tick.</summary>
    public static FrameStep WriteFrame(long at, long line, byte address, params uint[] words)
    {
        var bytes = new byte[SpiFrame.MaxBytes];
        var length = SpiFrame.Write(bytes, address, words, 0, words.Length);
        return new FrameStep(at, line, bytes[..length], length * 8);
    }
}
