using AgNw.Recording.Rows;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Merging;

/// <summary>
/// The interlock's states and the beam over exposures, which are asked for in ascending order and do not overlap. The beam is on where the board
/// does not blank; another blanker is not seen. Before the log's first record nothing is known.
/// </summary>
/// <param name="states">Changes of state, ascending.</param>
/// <param name="doseRatePerSquareNanometreSecond">Electrons per nm² and second while the beam is on; null if it is not known.</param>
internal sealed class BeamAndStates(IEnumerable<StateChange> states, double? doseRatePerSquareNanometreSecond) : IDisposable
{
    private readonly IEnumerator<StateChange> _states = states.GetEnumerator();
    private readonly double _rate = doseRatePerSquareNanometreSecond ?? double.NaN;
    private readonly List<string> _names = [];
    private StateChange? _now;
    private StateChange? _next;
    private bool _ended;
    private long _reached;
    private long _onTicks;

    /// <summary>States during an exposure, separated by blanks, and the beam.</summary>
    public (string States, BeamSummary Beam) Of(long startTick, long endTick)
    {
        MoveTo(startTick);
        long before = _onTicks;
        bool known = _now is not null;
        _names.Clear();
        Name();
        while (Peek() is { } change && change.Tick < endTick)
        {
            MoveTo(change.Tick);
            Name();
        }

        // Without what begins at its end.
        Reach(endTick);
        double total = BoardClock.SecondsBetween(0, _onTicks);
        double on = known ? BoardClock.SecondsBetween(before, _onTicks) : double.NaN;
        double share = endTick > startTick ? on / BoardClock.SecondsBetween(startTick, endTick) : double.NaN;
        return (string.Join(' ', _names), new BeamSummary(on, share, _rate * on, known ? _rate * total : double.NaN));
    }

    public void Dispose() => _states.Dispose();

    private void MoveTo(long tick)
    {
        while (Peek() is { } change && change.Tick <= tick)
        {
            Reach(change.Tick);
            _now = change;
            _reached = change.Tick;
            _next = null;
        }

        Reach(tick);
    }

    private void Reach(long tick)
    {
        if (tick <= _reached)
            return;
        if (_now is { Blanked: false })
            _onTicks += tick - _reached;
        _reached = tick;
    }

    private void Name()
    {
        if (_now is not { } now)
            return;
        string name = EventText.Of(now.State);
        if (_names.Count == 0 || _names[^1] != name)
            _names.Add(name);
    }

    private StateChange? Peek()
    {
        if (_next is null && !_ended)
        {
            _ended = !_states.MoveNext();
            _next = _ended ? null : _states.Current;
        }

        return _next;
    }
}
