using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Nanowire;

/// <summary>
/// SMU, line and wire together: plans linear segments as they are asked for, and plans anew from the tick of each movement of
/// the line and each command to the SMU. Current flows through SMU, switch, shunt and wire; the voltage is that at the device side of the shunt.
/// Against a fine integration of the same laws the current is right within 2e-5 of itself up to 50 ms before a break, and the break
/// comes within 5 ms; a fall has 32 segments, or one a tick, and keeps within 0.2 % of the current at its beginning.
/// Not modelled: charging currents, ringing, the crowbar's own capacitance, the SMU's limit loop. Self-test injection belongs to the
/// sense front end. Figures of the line: <see cref="BiasLineParameters"/>.
/// </summary>
public sealed class BreakdownWorld : IAnalogWorld, ISourceMeter
{
    private readonly SilverNanowire _wire;
    private readonly WorldPlanner _planner;
    private readonly StepHistory _history = new();
    private long _commandTick;

    public BreakdownWorld(NanowireParameters wire, SmuParameters smu, BiasLineParameters? line = null)
    {
        _wire = new SilverNanowire(wire);
        Smu = new SweepingSmu(smu);
        _planner = new WorldPlanner(_wire, Smu, (line ?? new BiasLineParameters()).Validated());
    }

    public event Action<long>? Replanned;

    /// <summary>The SMU; its commands go through this world, so that the plan follows.</summary>
    public SweepingSmu Smu { get; }

    /// <summary>The wire under test.</summary>
    public NanowireParameters Wire => _wire.Parameters;

    public AnalogSegment SegmentAt(long tick)
    {
        PlanTo(tick);
        return _history.Find(tick).Device;
    }

    public void DriveChanged(long tick, LineDrive drive)
    {
        Rewind(tick);
        _planner.Drive(tick, drive);
        Smu.LinesChanged(tick, drive.SmuPermitted, drive.AbortAsserted);
    }

    /// <summary>The SMU's sweep begins at a tick, or when its lines allow it.</summary>
    public void StartSweep(long tick)
    {
        Rewind(tick);
        Smu.StartSweep(tick);
        Replanned?.Invoke(tick);
    }

    /// <summary>The host aborts the sweep over the SMU's own interface, as it must where there are no lines.</summary>
    public void AbortSweep(long tick)
    {
        Rewind(tick);
        Smu.Abort(tick);
        Replanned?.Invoke(tick);
    }

    /// <summary>Whether the wire has begun to break by a tick that the lab has reached, and how.</summary>
    public WireBreak? BreakBy(long tick)
    {
        PlanTo(tick);
        return _history.Find(tick).Wire.Broken ? _planner.Break : null;
    }

    public (double CurrentAmpere, double VoltageVolt) Average(long fromTick, long toTick)
    {
        if (toTick <= fromTick)
        {
            throw new ArgumentOutOfRangeException(nameof(toTick), toTick, $"A window from tick {fromTick} must end after it.");
        }

        PlanTo(toTick - 1);
        double charge = 0;
        double flux = 0;
        for (long tick = fromTick; tick < toTick;)
        {
            ref readonly WorldStep step = ref _history.Find(tick);
            long end = Math.Min(step.Device.ToTick, toTick);
            double middle = (0.5 * (tick + end)) - step.Device.FromTick;
            charge += (step.Device.CurrentAmpere + (step.Device.CurrentSlope * middle)) * (end - tick);
            flux += (step.SourceVolt + (step.SourceSlope * middle)) * (end - tick);
            tick = end;
        }

        return (charge / (toTick - fromTick), flux / (toTick - fromTick));
    }

    private void PlanTo(long tick)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tick);
        while (_history.End <= tick)
        {
            _history.Add(_planner.Next());
        }
    }

    private void Rewind(long tick)
    {
        if (tick < _commandTick)
        {
            throw new ArgumentOutOfRangeException(nameof(tick), tick, $"The analogue world was already changed at tick {_commandTick}.");
        }

        _commandTick = tick;
        if (tick > 0)
        {
            PlanTo(tick - 1);
        }

        if (_history.End > tick)
        {
            _planner.Resume(_history.Find(tick), tick);
            _history.TruncateAt(tick);
        }
    }
}
