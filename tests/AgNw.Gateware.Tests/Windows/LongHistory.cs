using AgNw.Contract;
using AgNw.Gateware.Tests.Stimuli;
using AgNw.Gateware.Tests.Twin;
using AgNw.VirtualLab.Gateware;
using AgNw.VirtualLab.TripCore;

namespace AgNw.Gateware.Tests.Windows;

/// <summary>
/// A model behind which lies all that a window can begin after: a measured self-test, bad and refused frames, a trip that was acknowledged,
/// exposures, beam-on time, edges used up in the coalescing window, chop retries or latched causes, a peak, sums and references, staged
/// words that are not live. Then the Verilog is brought to it, as the demo does.
/// </summary>
internal sealed class LongHistory : IDisposable
{
    private const int Settle = 20_000;
    private const int Tries = 2000;
    private const int TryTicks = 37;

    /// <summary>High halves of times are not 0.</summary>
    private const long TimeAtReset = 3L << 40;

    /// <summary>Longer than the pipeline of records, line deglitch and read-backs.</summary>
    private const int Quiet = 3000;

    private readonly GatewareReplay _replay;
    private GatewareShadow? _shadow;
    private int _voltage = 5000;

    private LongHistory(TripCoreModel core)
    {
        _ = Compiled.Library;
        Core = core;
        _replay = new GatewareReplay(core, GatewareBuild.Run());
    }

    public TripCoreModel Core { get; }

    public GatewareShadow Shadow => _shadow ?? throw new InvalidOperationException("the window has not begun");

    /// <summary>Tripped once, acknowledged, and armed again.</summary>
    /// <param name="change">further settings, by register</param>
    public static LongHistory Armed(Action<HistorySettings>? change = null)
    {
        var history = new LongHistory(new TripCoreModel(null, null, new TripCoreOptions { TimeAtReset = TimeAtReset }));
        history.Start();
        var settings = new HistorySettings();
        history.Commit(settings);
        history.TripOnce(settings);
        change?.Invoke(settings);
        history.Commit(settings);
        history.Arm(settings);
        return history;
    }

    /// <summary>A ramp of so many samples, with exposures, kicks and what the host reads.</summary>
    public void Sweep(int samples)
    {
        const int Step = 100;
        for (var done = 0; done < samples; done += Step)
        {
            _voltage++;
            Core.SetSamples((2 * _voltage) + (done % 3), _voltage);
            Core.SetInput(InputLine.Strobe, done / Step % 20 < 10);
            Core.AdvanceTo(Core.Now + (Step * TripCoreTiming.AdcSamplePeriod));
            if (done / Step % 25 == 0)
            {
                Send(FrameMaker.Write(Registers.Kick, Keys.Kick));
                Send(FrameMaker.Read(Registers.BeamLow, 2));
                Send(FrameMaker.Read(Registers.TimeLow, 1));
            }
        }
    }

    /// <summary>The window begins at the next moment of rest.</summary>
    /// <param name="meanwhile">before each try</param>
    public void Begin(Action<int>? meanwhile = null)
    {
        for (var tried = 0; tried < Tries && _shadow is null; tried++)
        {
            meanwhile?.Invoke(tried);
            Core.AdvanceTo(Core.Now + TryTicks);
            _shadow = _replay.TryBegin();
        }

        Assert.IsNotNull(_shadow, "the core never came to rest");
    }

    /// <summary>Steps the voltage with the current, all later samples.</summary>
    public void Raise(int codes)
    {
        _voltage += codes;
        Core.SetSamples(2 * _voltage, _voltage);
    }

    public void Run(long ticks)
    {
        Core.AdvanceTo(Core.Now + ticks);
        Shadow.CatchUp();
    }

    /// <summary>Reads every register there is, one a frame and a block a frame; replies are compared.</summary>
    public void ReadEverything()
    {
        for (var block = 0; block < RegisterBlocks.First.Length; block++)
        {
            // High halves before what holds them anew.
            for (int address = RegisterBlocks.Last[block]; address >= RegisterBlocks.First[block]; address--)
            {
                Send(FrameMaker.Read((byte)address, 1));
            }

            for (int first = RegisterBlocks.First[block]; first <= RegisterBlocks.Last[block]; first += TripCoreSpi.MaxWords)
            {
                Send(FrameMaker.Read((byte)first, Math.Min(TripCoreSpi.MaxWords, RegisterBlocks.Last[block] - first + 1)));
            }
        }

        Shadow.CatchUp();
    }

    public void ReadLog()
    {
        for (var from = Core.Peek(Registers.LogTail); from != Core.Peek(Registers.LogHead);)
        {
            var count = (int)Math.Min(TripCoreSpi.MaxRecords, Core.Peek(Registers.LogHead) - from);
            Send(FrameMaker.Log(from, count));
            from += (uint)count;
        }

        Shadow.CatchUp();
    }

    public void ReadCapture()
    {
        for (var from = 0u; from < Core.Peek(Registers.CaptureCount); from += 16 * TripCoreSpi.MaxPairs)
        {
            Send(FrameMaker.Capture(from, TripCoreSpi.MaxPairs));
        }

        Shadow.CatchUp();
    }

    public void Send(Frame frame) => Core.Frame(frame.Mosi, frame.Bits, new byte[frame.Mosi.Length], frame.Timing);

    /// <summary>A frame that is cut off: counted, and told at the next boundary of a coalescing window.</summary>
    public void SendBad()
    {
        var bad = FrameMaker.Read(Registers.Status, 1);
        Core.Frame(bad.Mosi.AsSpan(0, 5), 40, new byte[5], bad.Timing);
    }

    public void Dispose() => _shadow?.Dispose();

    private void Start()
    {
        Send(FrameMaker.Write(Registers.BootId, 77));
        Send(FrameMaker.Write(Registers.Selftest, Keys.SelftestBegin));
        Send(FrameMaker.Write(Registers.Inject, InjectFields.PermitMask));
        Core.AdvanceTo(Core.Now + Quiet);
        Send(FrameMaker.Write(Registers.Inject, InjectFields.PermitMask | InjectFields.CurrentPosMask));
        Core.SetInput(InputLine.OverPos, true);
        Core.AdvanceTo(Core.Now + Quiet);
        Core.SetInput(InputLine.OverPos, false);
        Core.AdvanceTo(Core.Now + Quiet);
        Send(FrameMaker.Write(Registers.Selftest, Keys.SelftestPass));
        Assert.AreNotEqual(uint.MaxValue, Core.Peek(Registers.SelftestTicks), "the self-test measured nothing");
    }

    private void Commit(HistorySettings settings)
    {
        foreach (var stage in FrameMaker.Stage(settings.Words).Cast<Frame>())
        {
            Send(stage);
        }

        Core.AdvanceTo(Core.Now + (2 * TripCoreTiming.ConfigScan));
        Send(FrameMaker.Write(Registers.Commit, FrameMaker.ConfigurationCrc(settings.Words)));
        Core.AdvanceTo(Core.Now + Settle);
    }

    private void TripOnce(HistorySettings settings)
    {
        Arm(settings);
        Sweep(1000);
        Core.SetInput(InputLine.OverPos, true);
        Core.AdvanceTo(Core.Now + Quiet);
        Core.SetInput(InputLine.OverPos, false);
        Core.AdvanceTo(Core.Now + Quiet);
        Assert.AreEqual(TripState.Tripped, Core.State);
        Send(FrameMaker.Write(Registers.Acknowledge, (uint)Cause.Over));
        SendBad();
        Core.AdvanceTo(Core.Now + Quiet);
    }

    private void Arm(HistorySettings settings)
    {
        Core.SetSamples(2 * _voltage, _voltage);
        Send(FrameMaker.Write(Registers.Kick, Keys.Kick));
        Send(FrameMaker.Write(Registers.Arm, FrameMaker.ConfigurationCrc(settings.Words)));
        Core.AdvanceTo(Core.Now + Quiet);
        Assert.AreEqual(TripState.Armed, Core.State, $"REFUSAL 0x{Core.Peek(Registers.Refusal):X}");
        Send(FrameMaker.Write(Registers.LogRelease, Core.Peek(Registers.LogTail) + 3));

        // Refused while armed; and words that no COMMIT follows.
        Send(FrameMaker.Write(Registers.BeamClear, Keys.BeamClear));
        Send(FrameMaker.Write(Registers.DropFraction, 12_345));
        Core.AdvanceTo(Core.Now + Quiet);
    }
}
