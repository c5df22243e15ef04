namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>A condition whose deglitch time is a slow timer: effective once that has ended with the raw level held all along.</summary>
internal sealed class SlowDetector(int place)
{
    private readonly SlowTimer timer = new(place);
    private bool running;
    private bool held;

    public long NextWake => timer.NextWake;

    /// <summary>The timer has ended with the raw level held all along.</summary>
    public bool IsHeld => held;

    /// <summary>The raw level stands and the timer has not ended.</summary>
    public bool IsWaiting => running && !held;

    public bool IsEffective(bool raw) => raw && held;

    /// <summary>Computes edge t.</summary>
    public void Clock(long t, bool raw, long limit)
    {
        if (!raw)
        {
            running = false;
            held = false;
            timer.Stop();
            return;
        }

        if (!running)
        {
            running = true;
            timer.Start(t - 1);
        }

        held |= timer.Clock(t, limit);
    }
}
