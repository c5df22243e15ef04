using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>Runs a log through the collectors: trips in the order of the sequence, everything else in the order of the ticks.</summary>
internal sealed class BoardLogBuilder(IEnumerable<BoardEvent> log)
{
    private readonly PulseCollector _exposures = new(InputLine.Strobe);
    private readonly PulseCollector _triggers = new(InputLine.SmuTrigger);
    private readonly LogItems<StateChange> _states = new(() => StateCollector.Read(new EventSorter().Sort(log)));
    private readonly LogItems<long> _lineChanges = new(() => LineCollector.Read(new EventSorter().Sort(log)));
    private readonly TripCollector _trips = new();
    private readonly List<CoalescedNotice> _coalesced = [];
    private long _records;
    private long _lost;
    private long _gaps;
    private long _lastSequence = -1;

    public BoardLog Read()
    {
        var sorter = new EventSorter();
        var states = new StateCollector(_states.Add);
        var line = new LineCollector(_lineChanges.Add);
        long? first = null;
        long last = 0;
        foreach (BoardEvent item in sorter.Sort(InSequence()))
        {
            first ??= item.Tick;
            last = item.Tick;
            _exposures.Add(item);
            _triggers.Add(item);
            states.Add(item);
            line.Add(item);
            if (item.Kind == RecordKind.Coalesced)
                _coalesced.Add(CoalescedNotice.Of(item));
        }

        _exposures.Finish(last);
        _triggers.Finish(last);
        states.Finish();
        return new BoardLog
        {
            Exposures = _exposures.Pulses,
            SmuTriggers = _triggers.Pulses,
            States = _states,
            LineChanges = _lineChanges,
            Trips = _trips.Trips,
            Coalesced = _coalesced,
            RecordsLost = _lost,
            SequenceGaps = _gaps,
            Late = sorter.Late,
            Records = _records,
            Ticks = (first ?? 0, last),
        };
    }

    private IEnumerable<BoardEvent> InSequence()
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
