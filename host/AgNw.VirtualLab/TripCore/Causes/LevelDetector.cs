namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>
/// A detector's deglitch counter (theory of operation, section 2): the condition is effective for an edge when its raw level has held for
/// deglitch + 1 edges in a row. The counter is kept as the edge at which the run began, with the deglitch of then.
/// </summary>
internal sealed class LevelDetector
{
    private const long NotRunning = -1;

    private long since = NotRunning;
    private int limit;

    /// <summary>Whether the condition is effective for edge t, given its raw level in that cycle.</summary>
    public bool IsEffective(long t, bool raw, int deglitch) => raw && (since == NotRunning ? deglitch == 0 : t - since >= limit);

    /// <summary>Computes the counter at edge t.</summary>
    public void Clock(long t, bool raw, int deglitch)
    {
        if (!raw)
        {
            since = NotRunning;
        }
        else if (since == NotRunning)
        {
            since = t;
            limit = deglitch;
        }
    }

    /// <summary>The counter is 0 after the edge just computed.</summary>
    public void Restart() => since = NotRunning;

    /// <summary>The counter stands at the deglitch after an edge, and the raw level was there before it.</summary>
    public bool IsFull(long t) => since != NotRunning && t + 1 - since >= limit;

    public long NextWake(long now) => since == NotRunning ? Wake.Never : Wake.After(now, since + limit);
}
