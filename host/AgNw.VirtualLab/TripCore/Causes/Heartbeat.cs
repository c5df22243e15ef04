using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>The supervisor's watchdog: alive from a kick until its slow timer ends.</summary>
internal sealed class Heartbeat
{
    private readonly SlowTimer timer = new(TripCoreTiming.SlotHeartbeat);

    public SlowTimer Timer => timer;

    /// <summary>After the edge last computed.</summary>
    public bool Alive { get; private set; }

    public long NextWake => timer.NextWake;

    /// <summary>Computes edge t; before a kick at it.</summary>
    public void Clock(long t, long period, bool periodBecameLive)
    {
        var was = Alive;
        Alive &= !timer.Clock(t, period);
        if (periodBecameLive && was)
        {
            timer.Start(t);
        }
    }

    public void Kick(long t)
    {
        Alive = true;
        timer.Start(t);
    }
}
