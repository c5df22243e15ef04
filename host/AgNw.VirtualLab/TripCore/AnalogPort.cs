using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore.Samples;

namespace AgNw.VirtualLab.TripCore;

/// <summary>
/// Between the core and the analogue world: tells the world the line drive and the front end its thresholds, brings comparator pins and
/// cuts what was planned ahead when the world changes. Without a world, holds the samples that a scenario sets.
/// </summary>
internal sealed class AnalogPort
{
    private readonly CoreUnits units;
    private readonly IAnalogWorld? world;
    private readonly SenseFrontEnd? frontEnd;
    private readonly SampleHistory history;
    private PhysicalOutputs driven = PhysicalOutputs.Safe;
    private FrontEndSettings settings;
    private long prunedAt;

    public AnalogPort(CoreUnits units, IAnalogWorld? world, SenseFrontEnd? frontEnd, SampleHistory history, bool everyTick)
    {
        this.units = units;
        this.world = world;
        this.frontEnd = frontEnd;
        this.history = history;
        settings = new FrontEndSettings(driven.Range, 0, 0, 0, 0, 0, 0);
        if (world == null)
        {
            history.Append(SampleSpan.Constant(0, 0, 0));
            return;
        }

        ArgumentNullException.ThrowIfNull(frontEnd);
        world.DriveChanged(0, LineDrive.Safe);
        frontEnd.Attach(world, settings, everyTick);
    }

    public bool HasWorld => world != null;

    public long NextWake => world == null ? Wake.Never : frontEnd!.NextWake;

    public uint PinsAt(long t)
    {
        frontEnd!.Advance(t);
        return frontEnd.Levels;
    }

    /// <summary>Takes over what edge t did to the wires and to the thresholds.</summary>
    public void Clock(long t, in PhysicalOutputs outputs)
    {
        if (t - prunedAt > Capture.KeptTicks)
        {
            prunedAt = t;
            history.DropBefore(Math.Min(t - Capture.KeptTicks, units.Samples.FirstTickNeeded(units.Bank.Live)));
        }

        if (world == null)
        {
            return;
        }

        var wanted = Settings(t, outputs.Range);
        if (outputs == driven && wanted == settings)
        {
            return;
        }

        var drives = outputs with { Range = driven.Range } != driven;
        driven = outputs;
        if (drives)
        {
            world.DriveChanged(t, new LineDrive(
                outputs.SwitchClosed, outputs.CrowbarClosed, outputs.Permit, outputs.Abort, outputs.InjectPositive, outputs.InjectNegative));
        }

        settings = wanted;
        frontEnd!.Change(t, settings);
        Replan(t);
    }

    /// <summary>A command to the SMU has changed the world; seen from a tick on that is still to come.</summary>
    public void WorldReplanned(long tick)
    {
        frontEnd!.Replanned(tick);
        Replan(tick);
    }

    public void SetSamples(long tick, int current, int voltage, TripCoreModel model)
    {
        if (world != null)
        {
            throw new InvalidOperationException("Samples come from the analogue world; they can be set only without one.");
        }

        history.Append(SampleSpan.Constant(current, voltage, tick));
        Replan(tick);
        model.WakeBy(tick);
    }

    /// <summary>Range and injection follow at once, the DACs once they have settled.</summary>
    private FrontEndSettings Settings(long t, CurrentRange range)
    {
        var wanted = settings with { Inject = units.SelfTest.Inject, Range = range };
        var live = units.Bank.Live;
        return units.State.SettledAt != t
            ? wanted
            : wanted with
            {
                OverPositive = live.Int(Registers.DacOverPos),
                OverNegative = live.Int(Registers.DacOverNeg),
                UnderPositive = live.Int(Registers.DacUnderPos),
                UnderNegative = live.Int(Registers.DacUnderNeg),
                Limit = live.Int(Registers.DacLimit),
            };
    }

    private void Replan(long tick)
    {
        units.Samples.WorldChanges(tick);
        units.VoltageFloor.WorldChanges(tick);
    }
}
