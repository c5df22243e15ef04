using AgNw.Contract;
using AgNw.VirtualLab.TripCore;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.VirtualLab.Gateware;

/// <summary>
/// Brings the compiled Verilog to where an armed model stands, through its pins and from its reset: its counter of time is preset, the same
/// configuration written, committed and armed by SPI frames, samples given that leave the same held peak, then those that the model saw. Marks
/// bring the log to the same sequence; what the log held before stands in the SRAM. What the core counts since its own reset or ARM and
/// shows nowhere in the log is not the same: beam-on time, exposures, the phase of RATE's windows, the heartbeat's last kick.
/// </summary>
public sealed class GatewareReplay
{
    /// <summary>Pins and wires must have been still for so long that no synchroniser, deglitch or read-back is on its way.</summary>
    private const long Still = 128;

    /// <summary>A reset lies on a multiple of the sample period and of the configuration scan.</summary>
    private const long ResetStep = TripCoreTiming.AdcSamplePeriod * (TripCoreTiming.ConfigScan / 16);
    private const long FramesTicks = 60_000;
    private const int PeakSamples = 4;

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
        _watch = new PinWatch(core.InputPins);
        core.Tap = _watch;
        core.OutputsChanged += (tick, _) => _outputsChanged = tick;
    }

    /// <summary>The Verilog behind the model from now on; null while the model is not armed or not at rest: ask again later.</summary>
    public GatewareShadow? TryBegin()
    {
        if (_core.State != TripState.Armed || !_core.LogIsAtRest || _core.Now - Math.Max(_watch.Changed, _outputsChanged) < Still)
        {
            return null;
        }

        var status = _core.Peek(Registers.Status);
        var qualify = (status & StatusFields.QualifiedMask) != 0 ? _core.Peek(Registers.UnderQualify) : 0;
        var marks = _core.Peek(Registers.LogHead) - _core.Peek(Registers.LogTail);
        var length = FramesTicks + qualify + (marks * 1024L);
        var reset = (_core.Now - length) / ResetStep * ResetStep;
        if (reset <= 0)
        {
            return null;
        }

        uint made;
        using (var trial = Bring(reset, sequence: 0, marks: 0, takeOver: false))
        {
            made = trial.LogHead;
        }

        // Marks fill the log up to what is not released, or a release takes away what the replay made too much.
        var head = _core.Peek(Registers.LogHead);
        var more = marks > made ? marks - made : 0;
        var gateware = Bring(reset, head - made - more, more, takeOver: true);
        return new GatewareShadow(_core, gateware, reset, _watch.Pins);
    }

    private GatewareCore Bring(long reset, uint sequence, uint marks, bool takeOver)
    {
        var gateware = new GatewareCore(_library, new TripCoreOptions { TimeAtReset = reset, SequenceAtReset = sequence });
        var end = _core.Now - reset;
        for (var line = 0; line < InputLineNames.ByCode.Length; line++)
        {
            gateware.SetInput(1, (InputLine)line, (_watch.Pins & (1u << line)) != 0);
        }

        Write(gateware, Registers.BootId, _core.Peek(Registers.BootId));
        Write(gateware, Registers.Selftest, Keys.SelftestBegin);
        Write(gateware, Registers.Selftest, Keys.SelftestPass);
        var words = new uint[Registers.ConfigWords];
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = _core.Peek((byte)(Registers.ConfigFirst + word));
        }

        for (var first = 0; first < words.Length; first += TripCoreSpi.MaxWords)
        {
            Write(gateware, (byte)(Registers.ConfigFirst + first), words[first..(first + TripCoreSpi.MaxWords)]);
        }

        gateware.RunTo(gateware.Now + (2 * TripCoreTiming.ConfigScan));
        Write(gateware, Registers.Commit, _core.Peek(Registers.ConfigCrc));
        gateware.RunTo(gateware.Now + TripCoreTiming.DacSettle);
        Write(gateware, Registers.BlankHand, _core.Peek(Registers.BlankHand));
        Write(gateware, Registers.Kick, Keys.Kick);
        Write(gateware, Registers.Arm, _core.Peek(Registers.ConfigCrc));
        GiveSamples(gateware, reset, end);
        for (var mark = 0u; mark < marks; mark++)
        {
            Write(gateware, Registers.Mark, mark);
        }

        Write(gateware, Registers.Kick, Keys.Kick);
        if (takeOver)
        {
            TakeOverLog(gateware);
        }

        gateware.RunTo(end);
        return gateware;
    }

    /// <summary>The held peak, then what the model saw.</summary>
    private void GiveSamples(GatewareCore gateware, long reset, long end)
    {
        const int Period = TripCoreTiming.AdcSamplePeriod;
        var first = (gateware.Now / Period) + 1;
        var codes = new uint[(end / Period) - first + 1];
        for (var i = 0; i < codes.Length; i++)
        {
            var (current, voltage) = _core.CodesOf((reset / Period) + first + i);
            codes[i] = (ushort)current | ((uint)(ushort)voltage << 16);
        }

        var peak = _core.Peek(Registers.Peak);
        if ((ushort)peak != 0)
        {
            var backwards = (short)(codes[^1] >> 16) < 0;
            var voltage = backwards ? (ushort)-(short)(peak >> 16) : (ushort)(peak >> 16);
            Array.Fill(codes, (ushort)peak | ((uint)voltage << 16), 0, PeakSamples);
        }

        gateware.Stream(first, codes);
    }

    /// <summary>What stands in the model's log and is not released.</summary>
    private void TakeOverLog(GatewareCore gateware)
    {
        // The replay's own records are all in the ring by now.
        gateware.RunTo(gateware.Now + 8192);
        Write(gateware, Registers.LogRelease, _core.Peek(Registers.LogTail));
        var record = new byte[RecordLayout.Bytes];
        for (var sequence = _core.Peek(Registers.LogTail); sequence != _core.Peek(Registers.LogHead); sequence++)
        {
            _core.CopyRecord(sequence, record);
            gateware.SetRecord(sequence, record);
        }
    }

    private static void Write(GatewareCore gateware, byte address, params uint[] words)
    {
        var buffer = new byte[SpiFrame.MaxBytes];
        var length = SpiFrame.Write(buffer, address, words, 0, words.Length);
        gateware.Frame(buffer.AsSpan(0, length), length * 8, new byte[length], SpiTiming.Fastest);
    }

    /// <summary>Remembers the pins until the shadow takes over.</summary>
    private sealed class PinWatch(uint pins) : ITripCoreTap
    {
        public uint Pins { get; private set; } = pins;

        public long Changed { get; private set; }

        public void PinsChanged(long tick, uint pins)
        {
            Pins = pins;
            Changed = tick;
        }

        public void FrameEnded(long start, ReadOnlySpan<byte> mosi, int bits, ReadOnlySpan<byte> miso, SpiTiming timing)
        {
        }
    }
}
