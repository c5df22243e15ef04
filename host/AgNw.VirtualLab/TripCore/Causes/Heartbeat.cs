namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>The supervisor's watchdog: a counter that a kick reloads, kept as the edge at which it becomes 0.</summary>
internal sealed class Heartbeat
{
    /// <summary>Edge at which the counter became or becomes 0: the stamp of the cause.</summary>
    public long ZeroAt { get; private set; }

    public bool IsAlive(long t) => ZeroAt > t;

    /// <summary>The counter takes the period at edge t.</summary>
    public void Reload(long t, long period)
    {
        if (period != 0 || IsAlive(t - 1))
        {
            ZeroAt = t + period;
        }
    }

    public long NextWake(long now) => Wake.After(now, ZeroAt + 1);
}
