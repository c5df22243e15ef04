using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Tests.Synthetic;

/// <summary>A foreign clock with a known error: other = (board - start) / (1 + drift) + origin, stamps rounded down to a resolution.</summary>
internal sealed record TrueClock(double StartSeconds, double DriftPpm, long OriginNanoseconds, long ResolutionNanoseconds)
{
    public long Stamp(double boardSeconds, double lateSeconds = 0)
    {
        double other = (boardSeconds - StartSeconds) / (1 + (DriftPpm * 1e-6));
        long nanoseconds = OriginNanoseconds + (long)Math.Floor((other + lateSeconds) * 1e9);
        return nanoseconds - Modulo(nanoseconds, ResolutionNanoseconds);
    }

    public static long Tick(double boardSeconds) => (long)Math.Round(boardSeconds * BoardClock.TicksPerSecond);

    private static long Modulo(long value, long step) => ((value % step) + step) % step;
}
