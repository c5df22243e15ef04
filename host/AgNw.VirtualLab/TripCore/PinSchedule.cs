using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore;

/// <summary>Input levels set for later edges, in the order of their ticks; of one tick, in the order they were set.</summary>
internal sealed class PinSchedule
{
    private readonly PriorityQueue<(InputLine Line, bool Level), (long Tick, long Order)> changes = new();
    private long order;

    public long NextWake => changes.TryPeek(out _, out var at) ? at.Tick : Wake.Never;

    public void Add(long tick, InputLine line, bool level) => changes.Enqueue((line, level), (tick, order++));

    /// <summary>Levels after the changes of edge t.</summary>
    public uint Apply(long t, uint levels)
    {
        while (changes.TryPeek(out var change, out var at) && at.Tick <= t)
        {
            changes.Dequeue();
            var mask = 1u << (int)change.Line;
            levels = change.Level ? levels | mask : levels & ~mask;
        }

        return levels;
    }
}
