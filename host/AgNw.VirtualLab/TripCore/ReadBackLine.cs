namespace AgNw.VirtualLab.TripCore;

/// <summary>A read-back pin: follows its output after a delay of at least one tick, unless a level is forced on it.</summary>
internal sealed class ReadBackLine(int delay, bool level)
{
    private readonly Queue<(long Tick, bool Level)> pending = new();
    private bool follows = level;
    private bool last = level;

    /// <summary>Fault injection: the level that the pin shows instead, or null.</summary>
    public bool? Forced { get; set; }

    public bool Level => Forced ?? follows;

    public long NextWake => pending.Count > 0 ? pending.Peek().Tick : Wake.Never;

    /// <summary>The output stands at a level from edge t on.</summary>
    public void Follow(long t, bool output)
    {
        if (output != last)
        {
            last = output;
            pending.Enqueue((t + delay, output));
        }
    }

    /// <summary>The pin as seen by edge t.</summary>
    public bool At(long t)
    {
        while (pending.Count > 0 && pending.Peek().Tick <= t)
        {
            follows = pending.Dequeue().Level;
        }

        return Level;
    }
}
