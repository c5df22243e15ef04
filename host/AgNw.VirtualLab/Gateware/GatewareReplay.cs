using AgNw.Contract;
using AgNw.VirtualLab.TripCore;
using AgNw.VirtualLab.TripCore.Causes;
using AgNw.VirtualLab.TripCore.Link;
using AgNw.VirtualLab.TripCore.Samples;

namespace AgNw.VirtualLab.Gateware;

/// <summary>
/// Brings the compiled Verilog to where an armed model stands: from its reset, through its pins, with the counter of time preset, the same
/// configuration written, committed and armed by SPI frames and the last samples that the model saw. What is older than that is set by
/// name (HistoryPresets, SamplePresets; README.md beside this file lists every register), the log and the capture are put into the SRAM.
/// </summary>
/// <remarks>Begins only at a moment at which nothing is on its way anywhere in the core: see IsAtRest.</remarks>
public sealed class GatewareReplay
{
    /// <summary>Pins and wires must have been still for so long, and no frame on its way, that no synchroniser, line deglitch, read-back or command is.</summary>
    private const long Still = 2 * TripCoreTiming.SlowRound;

    /// <summary>A reset lies on a multiple of the sample period and of the configuration scan.</summary>
    private const long ResetStep = TripCoreTiming.AdcSamplePeriod * (TripCoreTiming.ConfigScan / 16);

    /// <summary>Every frame that configures takes less, with the scans and the settling of the DACs.</summary>
    private const long ConfigureTicks = 60_000;

    /// <summary>Kick and ARM within, and all that follows from ARM; so few samples that RATE's steps are not live yet.</summary>
    private const long ArmTicks = 6000;

    /// <summary>A blank by an earlier cause is set so long before the end: then its edge is recorded before the log is taken over.</summary>
    private const long BlankTicks = 2500;

    /// <summary>A condition of these is effective at the replay's ARM if it is in the model; the others only later.</summary>
    private const uint RefusingMask = (1u << (int)Cause.Over) | (1u << (int)Cause.Sense);

    private readonly TripCoreModel _core;
    private readonly string _library;
    private readonly PinWatch _watch;
    private long _outputsChanged;

    /// <param name="core">the model; its pins and wires are watched from here on</param>
    /// <param name="library">library that GatewareBuild made</param>
    public GatewareReplay(TripCoreModel core, string library)
    {
        ArgumentNullException.ThrowIfNull(core);
        _core = core;
        _library = library;
        _watch = new PinWatch(core);
        core.Tap = _watch;
        core.OutputsChanged += (tick, _) => _outputsChanged = tick;
    }

    /// <summary>The Verilog behind the model from now on; null while the model is not armed or not at rest: ask again later.</summary>
    public GatewareShadow? TryBegin()
    {
        var reset = (_core.Now - ConfigureTicks - ArmTicks) / ResetStep * ResetStep;
        return reset > 0 && IsAtRest() ? new GatewareShadow(_core, Bring(reset), reset, _watch.Pins) : null;
    }

    private static void Write(GatewareCore gateware, byte address, params uint[] words)
    {
        var buffer = new byte[SpiFrame.MaxBytes];
        var length = SpiFrame.Write(buffer, address, words, 0, words.Length);
        gateware.Frame(buffer.AsSpan(0, length), length * 8, new byte[length], SpiTiming.Fastest);
    }

    private static void Stage(GatewareCore gateware, uint[] words)
    {
        for (var first = 0; first < words.Length; first += TripCoreSpi.MaxWords)
        {
            Write(gateware, (byte)(Registers.ConfigFirst + first), words[first..(first + TripCoreSpi.MaxWords)]);
        }

        gateware.RunTo(gateware.Now + (2 * TripCoreTiming.ConfigScan));
    }

    /// <summary>
    /// Armed; pins, wires, link and log still; no deglitch, chop, blanking, timer's start or scan of staged words is on its way; the capture
    /// runs; nothing is effective that would refuse the replay's own ARM; and no sample is being decided.
    /// </summary>
    private bool IsAtRest()
    {
        var now = _core.Now;
        var units = _core.Units;
        var causes = units.Causes;
        if (_core.State != TripState.Armed || !_core.LogIsAtRest || now - Math.Max(_watch.Moved, _outputsChanged) < Still)
        {
            return false;
        }

        var refuses = (_watch.Pins & (CauseSet.Mask(InputLine.LoopOpen) | CauseSet.Mask(InputLine.LastLine))) != 0
            || (causes.EffectiveFor(now + 1) & units.Bank.Live[Registers.ConfigEnable] & RefusingMask) != 0;
        var detects = causes.Over.NextWake(now) != Wake.Never || causes.Under.NextWake(now) != Wake.Never
            || causes.Ext.IsWaiting || causes.Sense.IsWaiting || causes.ReadBack.IsWaiting
            || causes.Qualification.Timer.IsStarting || units.Heartbeat.Timer.IsStarting;
        return !refuses && !detects && !units.Chop.IsOpen && !units.Blanking.IsPending && !units.Bank.StagedIsStale && units.Bank.ConfigIsGood
            && units.Capture.State == CaptureState.Running && SamplePresets.CanBeTaken(units, now);
    }

    private GatewareCore Bring(long reset)
    {
        var units = _core.Units;
        var gateware = new GatewareCore(_library, new TripCoreOptions { TimeAtReset = reset + units.TimeAtReset });
        var end = _core.Now - reset;
        for (var line = 0; line < InputLineNames.ByCode.Length; line++)
        {
            gateware.SetInput(1, (InputLine)line, (_watch.Pins & (1u << line)) != 0);
        }

        Write(gateware, Registers.BootId, units.State.BootId);
        Write(gateware, Registers.Selftest, Keys.SelftestBegin);
        Write(gateware, Registers.Selftest, Keys.SelftestPass);
        Configure(gateware);
        Write(gateware, Registers.BlankHand, units.State.Hand);
        var samples = new SamplePresets(_core, gateware, reset);
        samples.Give(end - ArmTicks);
        gateware.RunTo(end - ArmTicks);
        Write(gateware, Registers.Kick, Keys.Kick);
        Write(gateware, Registers.Arm, units.Bank.ConfigCrc);
        gateware.Preset(end - BlankTicks, "kernel.blanking.trip_blank", units.Blanking.IsTripBlanked ? 1u : 0);
        samples.Set();
        new HistoryPresets(_core, gateware, reset).Set();
        gateware.RunTo(end);
        samples.FillCapture();
        FillLog(gateware);
        return gateware;
    }

    /// <summary>The live words, committed; then those that are staged and not committed.</summary>
    private void Configure(GatewareCore gateware)
    {
        var live = new uint[Registers.ConfigWords];
        var staged = new uint[Registers.ConfigWords];
        for (var word = 0; word < live.Length; word++)
        {
            live[word] = _core.Units.Bank.Live[(byte)(Registers.ConfigFirst + word)];
            staged[word] = _core.Units.Bank.ReadStaged(word);
        }

        Stage(gateware, live);
        Write(gateware, Registers.Commit, _core.Units.Bank.ConfigCrc);
        gateware.RunTo(gateware.Now + TripCoreTiming.DacSettle + (2 * TripCoreTiming.ConfigScan));
        if (!staged.AsSpan().SequenceEqual(live))
        {
            Stage(gateware, staged);
        }
    }

    /// <summary>What stands in the model's log and is not released.</summary>
    private void FillLog(GatewareCore gateware)
    {
        var record = new byte[RecordLayout.Bytes];
        var ring = _core.Units.Records.Ring;
        for (var sequence = ring.Tail; sequence != ring.Head; sequence++)
        {
            ring.Read(sequence, record);
            gateware.SetRecord(sequence, record);
        }
    }

    /// <summary>Remembers the pins until the shadow takes over.</summary>
    private sealed class PinWatch(TripCoreModel core) : ITripCoreTap
    {
        public uint Pins { get; private set; } = core.InputPins;

        /// <summary>Tick of the last change of a pin or the end of the last frame.</summary>
        public long Moved { get; private set; }

        public void PinsChanged(long tick, uint pins)
        {
            Pins = pins;
            Moved = tick;
        }

        public void FrameEnded(long start, ReadOnlySpan<byte> mosi, int bits, ReadOnlySpan<byte> miso, SpiTiming timing) => Moved = core.Now;
    }
}
