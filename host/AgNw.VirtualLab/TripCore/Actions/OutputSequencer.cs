using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Actions;

/// <summary>
/// Switch, crowbar, permit and abort with the delays between switch and crowbar (theory of operation, section 4). In one edge: Clock, then
/// any event; a later event replaces a pending one.
/// </summary>
internal sealed class OutputSequencer
{
    private long switchAt = Wake.Never;
    private long crowbarAt = Wake.Never;

    public bool Switch { get; private set; }

    public bool Crowbar { get; private set; } = true;

    public bool Permit { get; private set; }

    public bool Abort { get; private set; }

    public long NextWake => Math.Min(switchAt, crowbarAt);

    /// <summary>Bits of OUTPUTS, blank aside.</summary>
    public uint Levels =>
        Bit(Switch, OutputLine.Switch) | Bit(Crowbar, OutputLine.Crowbar) | Bit(Permit, OutputLine.Permit) | Bit(Abort, OutputLine.Abort);

    public static uint Bit(bool level, OutputLine line) => level ? 1u << (int)line : 0;

    /// <summary>What was pending for edge t.</summary>
    public void Clock(long t)
    {
        if (t >= switchAt)
        {
            Switch = true;
            switchAt = Wake.Never;
        }

        if (t >= crowbarAt)
        {
            Crowbar = true;
            crowbarAt = Wake.Never;
        }
    }

    /// <summary>ARM or BYPASS accepted.</summary>
    public void Close(long t, int crowbarDelay)
    {
        Crowbar = false;
        crowbarAt = Wake.Never;
        Permit = true;
        Abort = false;
        Reclose(t + crowbarDelay, t);
    }

    /// <summary>DISARM accepted or BYPASS ends.</summary>
    public void Open(long t, int crowbarDelay)
    {
        OpenSwitch();
        Permit = false;
        CloseCrowbar(t, crowbarDelay);
    }

    /// <summary>A trip, by the actions of its causes.</summary>
    public void Trip(long t, TripActions actions, int crowbarDelay)
    {
        if ((actions & TripActions.Open) != 0)
        {
            OpenSwitch();
            Permit = false;
        }

        if ((actions & TripActions.Crowbar) != 0)
        {
            CloseCrowbar(t, crowbarDelay);
        }

        Abort |= (actions & TripActions.Abort) != 0;
    }

    /// <summary>Chop opens.</summary>
    public void OpenSwitch()
    {
        Switch = false;
        switchAt = Wake.Never;
    }

    /// <summary>The switch closes at an edge, which may be the present one.</summary>
    public void Reclose(long at, long t)
    {
        Switch = at <= t;
        switchAt = at <= t ? Wake.Never : at;
    }

    public void Acknowledge() => Abort = false;

    /// <summary>The self-test's hold on the switch.</summary>
    public void SelfTest(bool close) => Switch = close;

    private void CloseCrowbar(long t, int delay)
    {
        if (Crowbar)
        {
            return;
        }

        Crowbar = delay == 0;
        crowbarAt = delay == 0 ? Wake.Never : t + delay;
    }
}
