using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>
/// Ticks at which the line to the device was opened or closed, from sorted records: the edges of the series switch in OUTPUTS records; from the
/// states alone as long as a log shows no such record (the switch is closed in ARMED and BYPASS only, see the trip core's outputs).
/// </summary>
internal sealed class LineCollector
{
    private bool _shown;
    private bool? _closed;

    public List<long> Changes { get; } = [];

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
            Changes.Add(item.Tick);
        _closed = closed;
    }
}
