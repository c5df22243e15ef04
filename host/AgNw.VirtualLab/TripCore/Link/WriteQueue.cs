using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Link;

/// <summary>What the link has accepted and not yet done: words of a good WRITE, one an edge from its effect edge on, and bad frames to count.</summary>
internal sealed class WriteQueue
{
    private readonly Queue<(long Tick, byte Address, uint Value)> words = new();
    private readonly Queue<long> bad = new();
    private readonly Queue<long> moved = new();

    /// <summary>What comes next is looked at one tick before its effect, too.</summary>
    public long NextWake => Math.Min(
        moved.Count > 0 ? moved.Peek() : Wake.Never,
        Math.Min(words.Count > 0 ? words.Peek().Tick - 1 : Wake.Never, bad.Count > 0 ? bad.Peek() : Wake.Never));

    public void Add(long tick, byte address, uint value) => words.Enqueue((tick, address, value));

    /// <summary>A good WRITE ends.</summary>
    public void AddMoved(long tick) => moved.Enqueue(tick);

    public void AddBad(long tick) => bad.Enqueue(tick);

    /// <summary>A command that takes effect at the edge after this one.</summary>
    public bool TryPeekCommand(long t, out byte address, out uint value)
    {
        (var tick, address, value) = words.Count == 0 ? default : words.Peek();
        return words.Count != 0 && tick == t + 1 && address < RegisterBlocks.ConfigurationFirst;
    }

    public bool TryTake(long t, out byte address, out uint value)
    {
        if (words.Count == 0 || words.Peek().Tick > t)
        {
            address = 0;
            value = 0;
            return false;
        }

        (_, address, value) = words.Dequeue();
        return true;
    }

    public bool TakeMoved(long t) => Take(moved, t);

    public bool TakeBad(long t) => Take(bad, t);

    private static bool Take(Queue<long> ticks, long t)
    {
        if (ticks.Count == 0 || ticks.Peek() > t)
        {
            return false;
        }

        ticks.Dequeue();
        return true;
    }
}
