namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>
/// A condition whose deglitch time is a slow timer: effective once that has ended with the raw level held all along, for the edge after one
/// before which it still stood.
/// </summary>
internal sealed class SlowDetector(int place)
{
    private readonly SlowTimer timer = new(place);
    private bool running;
    private bool held;

    public long NextWake => timer.NextWake;

    /// <summary>Effective for the edge after the one last computed: the timer has ended with the raw level held all along.</summary>
    public bool IsEffective => held;

    /// <summary>The raw level stands and the timer has not ended.</summary>
    public bool IsWaiting => running && !held;

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
