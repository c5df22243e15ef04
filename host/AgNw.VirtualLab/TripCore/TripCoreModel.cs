using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.VirtualLab.TripCore;

/// <summary>
/// The trip core with its pins: exact to the tick, evaluated only at edges where something can change. Its theory of operation is
/// hardware/gateware/trip_core/README.md. Time is ticks since reset and goes on only by AdvanceTo and Frame. Single-threaded.
/// </summary>
/// <remarks>
/// With a world, comparators and samples come from it through the front end. Without one, comparator pins are set like any other input and
/// samples by SetSamples.
/// </remarks>
public sealed class TripCoreModel : ILinkClock
{
    private const uint ComparatorMask = (1u << (int)InputLine.OverPos) | (1u << (int)InputLine.OverNeg)
        | (1u << (int)InputLine.UnderPos) | (1u << (int)InputLine.UnderNeg);

    private readonly TripCoreOptions options;
    private readonly CoreUnits units;
    private readonly EdgeLogic logic;
    private readonly RegisterFile registers;
    private readonly SpiSlave link;
    private readonly AnalogPort analog;
    private readonly ReadBackPort readBacks;
    private readonly PinSchedule schedule = new();
    private readonly PriorityQueue<(int Word, int Bit), long> flips = new();
    private uint pins;
    private uint tapped;
    private long stopsAt = Wake.Never;
    private long nextWake = 1;

    /// <param name="world">the analogue world; null where a scenario sets comparators and samples</param>
    /// <param name="frontEnd">shunt, comparators, ADC; needed with a world</param>
    /// <param name="options">surroundings and way of evaluation</param>
    public TripCoreModel(IAnalogWorld? world, SenseFrontEnd? frontEnd, TripCoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options;
        var history = frontEnd?.Samples ?? new SampleHistory();
        units = new CoreUnits(history, options);
        analog = new AnalogPort(units, world, frontEnd, history, options.EveryEdge);
        var writes = new WriteQueue();
        logic = new EdgeLogic(units, writes);
        registers = new RegisterFile(units);
        link = new SpiSlave(registers, units, writes);
        readBacks = new ReadBackPort(options);
        Outputs = PhysicalOutputs.Safe;
        if (world != null)
        {
            world.Replanned += WorldReplanned;
        }
    }

    /// <summary>Raised at the tick from which on the wires outside the core stand as given.</summary>
    public event Action<long, PhysicalOutputs>? OutputsChanged;

    /// <summary>Is told what reaches the core; null for none.</summary>
    public ITripCoreTap? Tap { get; set; }

    /// <summary>Last edge evaluated, ticks since reset.</summary>
    public long Now { get; private set; }

    /// <summary>Next tick at which something can change if no input changes; long.MaxValue if none.</summary>
    public long NextWake => nextWake;

    /// <summary>Edges computed so far; a measure of cost.</summary>
    public long EdgesComputed { get; private set; }

    /// <summary>Samples evaluated one by one so far; a measure of cost.</summary>
    public long SamplesEvaluated => units.Samples.Evaluated + units.Samples.Peak.Evaluated;

    /// <summary>The wires outside the core after Now.</summary>
    public PhysicalOutputs Outputs { get; private set; }

    /// <summary>Commanded outputs after Now, bits 0 to 4 of the register OUTPUTS.</summary>
    public uint CommandedOutputs => units.Commanded;

    /// <summary>The direct path holds the line open after Now.</summary>
    public bool DirectOpen => units.Causes.DirectIsOpen;

    public TripState State => units.State.State;

    /// <summary>Evaluates all edges up to and including a tick.</summary>
    public void AdvanceTo(long tick)
    {
        while (true)
        {
            if (ApplyInputs(Math.Min(tick, nextWake)))
            {
                continue;
            }

            if (nextWake > tick)
            {
                break;
            }

            Compute(nextWake);
        }

        Now = Math.Max(Now, tick);
    }

    /// <summary>The level of a pin as seen from edge Now + 1 on.</summary>
    public void SetInput(InputLine line, bool level) => ScheduleInput(Now + 1, line, level);

    /// <summary>The level of a pin as seen from a later edge on, also in the middle of a frame.</summary>
    public void ScheduleInput(long tick, InputLine line, bool level)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(tick, Now);
        if (analog.HasWorld && ((1u << (int)line) & ComparatorMask) != 0)
        {
            throw new InvalidOperationException($"{line} comes from the analogue world; it can be set only without one.");
        }

        schedule.Add(tick, line, level);
        WakeBy(tick);
    }

    /// <summary>A pulse on a comparator between Now and Now + 1, too short for a flip-flop: only the direct path's latch can see it.</summary>
    public void PulseDirect(InputLine line)
    {
        switch (line)
        {
            case InputLine.OverPos or InputLine.OverNeg:
                units.Causes.DirectOver.Pulse();
                break;
            case InputLine.UnderPos when (pins & (1u << (int)InputLine.UnderNeg)) != 0:
            case InputLine.UnderNeg when (pins & (1u << (int)InputLine.UnderPos)) != 0:
                units.Causes.DirectUnder.Pulse();
                break;
            default:
                break;
        }

        WakeBy(Now + 1);
    }

    /// <summary>Without a world: the codes that every sample from tick Now + 1 on gives, until told otherwise.</summary>
    public void SetSamples(int currentCode, int voltageCode) => analog.SetSamples(Now + 1, currentCode, voltageCode, this);

    /// <summary>Fault injection: a read-back pin shows a level whatever its output does; null releases it.</summary>
    public void ForceReadBack(OutputLine readBack, bool? level)
    {
        readBacks.Force(readBack, level);
        WakeBy(Now + 1);
    }

    /// <summary>Fault injection: a bit of a live configuration word flips at a later edge.</summary>
    public void FlipLiveConfigurationBit(long tick, byte address, int bit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(tick, Now);
        flips.Enqueue((address - RegisterBlocks.ConfigurationFirst, bit), tick);
        WakeBy(tick);
    }

    /// <summary>Fault injection: the clock stops after an edge; the driver drops out and every output goes safe.</summary>
    public void StopClock(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(tick, Now);
        stopsAt = tick;
        WakeBy(tick);
    }

    /// <summary>Fault injection: flips bits of a stored record.</summary>
    public void CorruptLog(uint sequence, int offset, byte flip) => units.Records.Ring.Corrupt(sequence, offset, flip);

    /// <summary>One chip-select assertion of whole bytes. See the overload.</summary>
    public void Frame(ReadOnlySpan<byte> mosi, Span<byte> miso, SpiTiming timing) => Frame(mosi, mosi.Length * 8, miso, timing);

    /// <summary>
    /// One chip-select assertion, seen from edge Now + 1 on; time goes on to the end of the frame's recovery. A stopped clock answers zeros.
    /// </summary>
    /// <param name="mosi">bits sent, most significant first</param>
    /// <param name="bits">how many bits are clocked, at most those of mosi</param>
    /// <param name="miso">takes the whole bytes received</param>
    /// <param name="timing">the master's clock</param>
    public void Frame(ReadOnlySpan<byte> mosi, int bits, Span<byte> miso, SpiTiming timing)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bits, mosi.Length * 8);
        if (Now >= stopsAt)
        {
            miso.Clear();
            AdvanceTo(Now + 1 + timing.RiseOf(bits) + timing.Trail + timing.Recovery);
            return;
        }

        long start = Now + 1;
        link.Run(start, mosi, bits, miso, timing, this);
        Tap?.FrameEnded(start, mosi, bits, miso, timing);
    }

    /// <summary>A register as after Now, without a frame: for benches and displays. Holds high halves as a fetch does.</summary>
    public uint Peek(byte address) => registers.Fetch(address, Now);

    /// <summary>Copies a record of the log; false if the sequence is not between tail and head.</summary>
    public bool TryReadRecord(uint sequence, Span<byte> record)
    {
        if (units.Records.Ring.Available(sequence, units.Records.Ring.Head) == 0)
        {
            return false;
        }

        units.Records.Ring.Read(sequence, record);
        return true;
    }

    /// <summary>The bytes that stand in the ring at the place of a sequence, released or not.</summary>
    internal void CopyRecord(uint sequence, Span<byte> record) => units.Records.Ring.Read(sequence, record);

    /// <summary>Its units, for who brings the Verilog to where it stands.</summary>
    internal CoreUnits Units => units;

    /// <summary>High half of TIME or BEAM that TIME_HIGH and BEAM_HIGH show.</summary>
    internal uint HeldHigh => registers.HeldHigh;

    /// <summary>Levels of the input pins as the last edge evaluated saw them.</summary>
    internal uint InputPins => tapped;

    /// <summary>Codes of a sample that was taken; known for as long as a capture may want it.</summary>
    internal (int Current, int Voltage) CodesOf(long sample) => (units.History.Current(sample), units.History.Voltage(sample));

    /// <summary>Nothing is on its way into the log, no edge waits for a window's end.</summary>
    internal bool LogIsAtRest => units.Records.IsAtRest
        && units.InputEdges.NextWake(Now, units.Bank.Live) == Wake.Never && units.OutputEdges.NextWake(Now, units.Bank.Live) == Wake.Never;

    void ILinkClock.WakeBy(long tick) => WakeBy(tick);

    internal void WakeBy(long tick) => nextWake = Math.Min(nextWake, tick);

    private void WorldReplanned(long tick)
    {
        long from = Math.Max(tick, Now + 1);
        analog.WorldReplanned(from);
        WakeBy(from);
    }

    private bool ApplyInputs(long upTo)
    {
        if (options.Inputs is not { } inputs || inputs.NextTick > upTo)
        {
            return false;
        }

        // What the inputs set now is seen from the edge of their tick on.
        long tick = Math.Max(inputs.NextTick, Now + 1);
        Now = tick - 1;
        inputs.Apply(this, tick);
        return true;
    }

    private void Compute(long t)
    {
        Now = t;
        EdgesComputed++;
        if (t > stopsAt)
        {
            if (t >= stopsAt + options.DropOutDelay)
            {
                Show(t, PhysicalOutputs.Safe with { Range = Outputs.Range });
                analog.Clock(t, Outputs);
            }

            nextWake = FindWake(t);
            return;
        }

        pins = schedule.Apply(t, pins);
        units.Inputs.Pin = analog.HasWorld ? (pins & ~ComparatorMask) | analog.PinsAt(t) : pins;
        if (units.Inputs.Pin != tapped)
        {
            tapped = units.Inputs.Pin;
            Tap?.PinsChanged(t, tapped);
        }

        units.Outputs.Pin = (units.Outputs.Pin & SafeOutputs.CommandedMask) | readBacks.PinsAt(t);
        if (flips.TryPeek(out var flip, out var at) && at <= t)
        {
            flips.Dequeue();
            logic.Flip = flip;
        }

        logic.Compute(t);
        Show(t, Physical());
        analog.Clock(t, Outputs);
        readBacks.Follow(t, Outputs);
        nextWake = FindWake(t);
    }

    private long FindWake(long now)
    {
        if (now >= stopsAt)
        {
            return Wake.After(now, stopsAt + options.DropOutDelay);
        }

        if (options.EveryEdge)
        {
            return now + 1;
        }

        var wake = Math.Min(logic.NextWake(now), Math.Min(analog.NextWake, readBacks.NextWake));
        wake = Math.Min(wake, Math.Min(schedule.NextWake, Wake.After(now, stopsAt)));
        return flips.TryPeek(out _, out var at) ? Math.Min(wake, at) : wake;
    }

    private PhysicalOutputs Physical()
    {
        var drive = units.Drive;
        var inject = units.SelfTest.Inject;
        return new PhysicalOutputs(
            drive.Switch && !units.Causes.DirectIsOpen, drive.Crowbar, units.Blanking.Blanked, drive.Abort, drive.Permit,
            (inject & InjectFields.CurrentPosMask) != 0, (inject & InjectFields.CurrentNegMask) != 0, units.Bank.Live.Range);
    }

    private void Show(long t, PhysicalOutputs outputs)
    {
        if (outputs != Outputs)
        {
            Outputs = outputs;
            OutputsChanged?.Invoke(t, outputs);
        }
    }
}
