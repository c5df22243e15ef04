using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>
/// Puts a log, which is in the order of its sequence, into the order of its ticks. Streaming: a record waits until one with a stamp later
/// by the window has been seen, because no later record can be dated back further (theory of operation, sections 1, 2 and 6: the longest
/// deglitch is 16 bits, a sample's decision some hundred ticks). Equal ticks keep the order of the sequence.
/// A log that breaks this rule is delivered all the same; what came too late is counted in <see cref="Late"/> and is not delivered.
/// </summary>
public sealed class EventSorter
{
    /// <summary>Ticks that a stamp may lie before the stamp of an earlier record.</summary>
    public const long WindowTicks = (1L << 16) + (1L << 12);

    private readonly PriorityQueue<BoardEvent, (long Tick, long Sequence)> _waiting = new();
    private long _newest = long.MinValue;
    private long _delivered = long.MinValue;

    /// <summary>Records that came too late to be sorted in, so far.</summary>
    public long Late { get; private set; }

    /// <summary>The records in ascending order of tick.</summary>
    public IEnumerable<BoardEvent> Sort(IEnumerable<BoardEvent> log)
    {
        foreach (BoardEvent item in log)
        {
            if (item.Tick < _delivered)
            {
                Late++;
                continue;
            }

            _newest = Math.Max(_newest, item.Tick);
            _waiting.Enqueue(item, (item.Tick, item.Sequence));
            // The core holds no more records than its log; a longer queue can only come from a damaged file.
            while (_waiting.Count > TripCoreLog.Capacity || (_waiting.Count > 0 && _waiting.Peek().Tick < _newest - WindowTicks))
                yield return Next();
        }

        while (_waiting.Count > 0)
            yield return Next();
    }

    private BoardEvent Next()
    {
        BoardEvent next = _waiting.Dequeue();
        _delivered = next.Tick;
        return next;
    }
}
