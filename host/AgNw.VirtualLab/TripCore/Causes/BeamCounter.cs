using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>Beam-on time in ticks: rises at every edge t with blank(t-1) = 0. Kept as a value and the edge from which it runs.</summary>
internal sealed class BeamCounter
{
    private const long CounterMask = (1L << TripCoreClock.TimeBits) - 1;

    private long value;
    private long runsFrom = -1;

    /// <summary>The counter after edge t, which is not before the last one computed.</summary>
    public long At(long t) => (runsFrom < 0 ? value : value + t - runsFrom) & CounterMask;

    /// <summary>Computes edge t.</summary>
    public void Clock(long t, bool blankedAfter, bool clear)
    {
        if (clear)
        {
            value = 0;
            runsFrom = blankedAfter ? -1 : t;
        }
        else if (blankedAfter == (runsFrom >= 0))
        {
            value = At(t);
            runsFrom = blankedAfter ? -1 : t;
        }
    }

    /// <summary>The first edge for which the budget is used up.</summary>
    public long NextWake(long now, long budget) => runsFrom < 0 ? Wake.Never : Wake.After(now, runsFrom + budget - value + 1);
}
