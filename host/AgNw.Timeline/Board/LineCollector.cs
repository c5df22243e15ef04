using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>
/// Ticks at which the line to the device was opened or closed, from sorted records: the edges of the series switch in OUTPUTS records; from the
/// states alone as long as a log shows no such record (the switch is closed in ARMED and BYPASS only, see the trip core's outputs).
/// </summary>
internal sealed class LineCollector(Action<long> deliver)
{
    private bool _shown;
    private bool? _closed;

    /// <summary>The changes of a sorted log as it is read.</summary>
    public static IEnumerable<long> Read(IEnumerable<BoardEvent> sorted)
    {
        var found = new Queue<long>();
        var collector = new LineCollector(found.Enqueue);
        foreach (BoardEvent item in sorted)
        {
            collector.Add(item);
            while (found.TryDequeue(out long tick))
                yield return tick;
        }
    }

    public void Add(in BoardEvent item)
    {
        if (item.Kind == RecordKind.Outputs)
        {
            bool first = !_shown;
            _shown = true;
            Set(item, item.Level((int)OutputLine.Switch), first ? item.Changes((int)OutputLine.Switch) : null);
        }
        else if (item.Kind == RecordKind.State && !_shown)
        {
            Set(item, item.InterlockState is TripState.Armed or TripState.Bypass, null);
        }
    }

    private void Set(in BoardEvent item, bool closed, bool? isEdge)
    {
        if (isEdge ?? (_closed is { } known && known != closed))
            deliver(item.Tick);
        _closed = closed;
    }
}
