using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Analysis.Dose;

/// <summary>How long the board let the beam through, from its records of the blanking output. Before the first record nothing is counted.</summary>
public sealed class BeamOnTime
{
    private readonly long[] _ticks;
    private readonly bool[] _on;
    private readonly long[] _total;

    /// <param name="states">ascending</param>
    public BeamOnTime(IReadOnlyList<StateChange> states)
    {
        _ticks = [.. states.Select(static s => s.Tick)];
        _on = [.. states.Select(static s => !s.Blanked)];
        _total = new long[_ticks.Length];
        for (int i = 1; i < _ticks.Length; i++)
            _total[i] = _total[i - 1] + (_on[i - 1] ? _ticks[i] - _ticks[i - 1] : 0);
    }

    /// <summary>Beam-on time between two ticks, s; 0 where the second is not after the first.</summary>
    public double SecondsBetween(long from, long to) => to > from ? BoardClock.SecondsBetween(Until(from), Until(to)) : 0;

    /// <summary>Beam-on ticks from the first record to a tick.</summary>
    private long Until(long tick)
    {
        int at = Array.BinarySearch(_ticks, tick);
        int last = at >= 0 ? at : ~at - 1;
        return last < 0 ? 0 : _total[last] + (_on[last] ? tick - _ticks[last] : 0);
    }
}
