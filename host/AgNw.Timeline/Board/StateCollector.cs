using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>
/// The state over time, from sorted records. Changes come from STATE and OUTPUTS records, which are stamped with the edge itself; the state byte of other
/// records may belong to a later edge than their stamp and is used for the first entry only. A change is delivered when the next one has another tick.
/// </summary>
internal sealed class StateCollector(Action<StateChange> deliver)
{
    private StateChange? _last;
    private bool _isFirst = true;

    /// <summary>The changes of a sorted log as it is read.</summary>
    public static IEnumerable<StateChange> Read(IEnumerable<BoardEvent> sorted)
    {
        var found = new Queue<StateChange>();
        var collector = new StateCollector(found.Enqueue);
        foreach (BoardEvent item in sorted)
        {
            collector.Add(item);
            while (found.TryDequeue(out StateChange change))
                yield return change;
        }

        collector.Finish();
        while (found.TryDequeue(out StateChange change))
            yield return change;
    }

    public void Add(in BoardEvent item)
    {
        var mode = (TripMode)((item.State & RecordStateFields.ModeMask) >> RecordStateFields.ModeShift);
        StateChange last = _last ??= new StateChange(item.Tick, item.InterlockState, mode, item.Blanked);
        StateChange next = item.Kind switch
        {
            RecordKind.State => last with { State = (TripState)(byte)item.Value, Mode = mode },
            RecordKind.Outputs => last with { Blanked = item.Level((int)OutputLine.Blank) },
            _ => last,
        };
        if (next == last)
            return;
        // The first entry says how the log begins and stands even if the state changes at once.
        if (_isFirst || last.Tick != item.Tick)
            deliver(last);
        _isFirst = false;
        _last = next with { Tick = item.Tick };
    }

    /// <summary>Delivers the last change.</summary>
    public void Finish()
    {
        if (_last is { } last)
            deliver(last);
    }
}
