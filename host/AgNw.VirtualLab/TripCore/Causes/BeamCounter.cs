using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Causes;

/// <summary>
/// Beam-on time in ticks: rises at every edge t with blank(t-1) = 0. The register BEAM and the comparison with the budget look at it once a
/// round. Kept as stretches of running and standing, the latest two rounds of them.
/// </summary>
internal sealed class BeamCounter
{
    private const long CounterMask = (1L << TripCoreClock.TimeBits) - 1;
    private const long TakenTick = TripCoreTiming.BeamRound - 1;
    private const long FromTakenToDose = TripCoreTiming.DoseRound - TakenTick;

    private readonly List<(long From, long Value, bool Runs)> stretches = [(0, 0, false)];
    private long clearAt = Wake.Never;

    /// <summary>The budget was reached when last compared.</summary>
    public bool Spent { get; private set; }

    /// <summary>The register BEAM as after edge t.</summary>
    public long Shown(long t) => At(LastTaken(t));

    /// <summary>BEAM_CLEAR takes effect at edge t: the counter is 0 after the next.</summary>
    public void Clear(long t) => clearAt = t + 1;

    /// <summary>Computes edge t, before any event at it; the budget as after the edge before.</summary>
    public void Compare(long t, long budget)
    {
        if (t % TripCoreTiming.SlowRound == TripCoreTiming.DoseRound)
        {
            Spent = At(t - FromTakenToDose) >= budget;
        }
    }

    /// <summary>Computes edge t once the blank after it is known.</summary>
    public void Clock(long t, bool blankedAfter)
    {
        var (_, _, runs) = stretches[^1];
        if (t != clearAt && runs == !blankedAfter)
        {
            return;
        }

        stretches.Add((t, t == clearAt ? 0 : At(t), !blankedAfter));
        clearAt = t == clearAt ? Wake.Never : clearAt;
        while (stretches.Count > 1 && stretches[1].From < t - (2 * TripCoreTiming.SlowRound))
        {
            stretches.RemoveAt(0);
        }
    }

    /// <summary>The next edge at which Spent or the counter changes by itself.</summary>
    public long NextWake(long now, long budget)
    {
        var next = SlowTimer.After(now, TripCoreTiming.DoseRound);
        var (from, value, runs) = stretches[^1];
        if (At(next - FromTakenToDose) >= budget == Spent)
        {
            next = !runs || Spent ? Wake.Never : SlowTimer.After(from + budget - value + FromTakenToDose - 1, TripCoreTiming.DoseRound);
        }

        return Math.Min(Wake.After(now, clearAt), Math.Max(next, now + 1));
    }

    /// <summary>The last edge before which the round took the ticks, looking back from an edge.</summary>
    private static long LastTaken(long t) => t < TripCoreTiming.BeamRound
        ? 0
        : ((t - TripCoreTiming.BeamRound) / TripCoreTiming.SlowRound * TripCoreTiming.SlowRound) + TakenTick;

    private long At(long t)
    {
        var index = stretches.Count - 1;
        while (index > 0 && stretches[index].From > t)
        {
            index--;
        }

        var (from, value, runs) = stretches[index];
        return (runs ? value + t - from : value) & CounterMask;
    }
}
