using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>Runs a log through the collectors: trips in the order of the sequence, everything else in the order of the ticks.</summary>
internal sealed class BoardLogBuilder
{
    private readonly PulseCollector _exposures = new(InputLine.Strobe);
    private readonly PulseCollector _triggers = new(InputLine.SmuTrigger);
    private readonly StateCollector _states = new();
    private readonly LineCollector _line = new();
    private readonly TripCollector _trips = new();
    private readonly List<CoalescedNotice> _coalesced = [];
    private long _records;
    private long _lost;
    private long _gaps;
    private long _lastSequence = -1;

    public BoardLog Read(IEnumerable<BoardEvent> log)
    {
        var sorter = new EventSorter();
        long? first = null;
        long last = 0;
        foreach (BoardEvent item in sorter.Sort(InSequence(log)))
        {
            first ??= item.Tick;
            last = item.Tick;
            _exposures.Add(item);
            _triggers.Add(item);
            _states.Add(item);
            _line.Add(item);
            if (item.Kind == RecordKind.Coalesced)
                _coalesced.Add(CoalescedNotice.Of(item));
        }

        _exposures.Finish(last);
        _triggers.Finish(last);
        return new BoardLog
        {
            Exposures = _exposures.Pulses,
            SmuTriggers = _triggers.Pulses,
            States = _states.States,
            LineChanges = _line.Changes,
            Trips = _trips.Trips,
            Coalesced = _coalesced,
            RecordsLost = _lost,
            SequenceGaps = _gaps,
            Late = sorter.Late,
            Records = _records,
            Ticks = (first ?? 0, last),
        };
    }

    private IEnumerable<BoardEvent> InSequence(IEnumerable<BoardEvent> log)
    {
        foreach (BoardEvent item in log)
        {
            _records++;
            if (_lastSequence >= 0 && item.Sequence > _lastSequence + 1)
                _gaps += item.Sequence - _lastSequence - 1;
            _lastSequence = item.Sequence;
            if (item.Kind == RecordKind.Loss)
                _lost += item.Value;
            _trips.Add(item);
            yield return item;
        }
    }
}
