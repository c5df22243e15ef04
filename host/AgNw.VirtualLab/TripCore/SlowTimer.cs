using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore;

/// <summary>
/// A timer that is looked at once a round (theory of operation, section 2): it loads its limit at its place in the round after it was
/// started, loses a round's ticks at each round after, and ends when less than a round was left.
/// </summary>
/// <param name="place">its number in the round</param>
internal sealed class SlowTimer(int place)
{
    private const long Round = TripCoreTiming.SlowRound;
    private const int TicksPerPlace = 4;
    private const int StartTick = 1;

    private long loadsAt = Wake.Never;
    private long endsAt = Wake.Never;

    public long NextWake => Math.Min(loadsAt, endsAt);

    /// <summary>Started, and its place in the round has not come yet.</summary>
    public bool IsStarting => loadsAt != Wake.Never;

    /// <summary>Edge at which it ends; Wake.Never while it does not run.</summary>
    public long EndsAt => endsAt;

    /// <summary>The first edge after t that is a tick of the round.</summary>
    public static long After(long t, long tickOfRound) => t + 1 + ((((tickOfRound - t - 1) % Round) + Round) % Round);

    /// <summary>Starts, or starts again, at edge t.</summary>
    public void Start(long t)
    {
        loadsAt = After(t, (TicksPerPlace * place) + StartTick);
        endsAt = Wake.Never;
    }

    public void Stop()
    {
        loadsAt = Wake.Never;
        endsAt = Wake.Never;
    }

    /// <summary>Computes edge t; true where the timer ends.</summary>
    /// <param name="t">the edge</param>
    /// <param name="limit">ticks, as after the edge before</param>
    public bool Clock(long t, long limit)
    {
        if (t == loadsAt)
        {
            endsAt = t + TicksPerPlace + (((limit / Round) + 1) * Round);
            loadsAt = Wake.Never;
        }

        if (t != endsAt)
        {
            return false;
        }

        endsAt = Wake.Never;
        return true;
    }
}
