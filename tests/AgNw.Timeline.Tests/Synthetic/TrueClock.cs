using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Tests.Synthetic;

/// <summary>
/// A foreign clock with a known error: other = (board - start) / (1 + drift) + origin, stamps rounded down to a resolution; and set ahead or
/// back at known moments of the board's time.
/// </summary>
internal sealed record TrueClock(double StartSeconds, double DriftPpm, long OriginNanoseconds, long ResolutionNanoseconds)
{
    public IReadOnlyList<(double AtSeconds, double JumpSeconds)> Steps { get; init; } = [];

    public long Stamp(double boardSeconds, double lateSeconds = 0)
    {
        double other = (boardSeconds - StartSeconds) / (1 + (DriftPpm * 1e-6));
        double set = Steps.Where(s => s.AtSeconds <= boardSeconds + lateSeconds).Sum(static s => s.JumpSeconds);
        long nanoseconds = OriginNanoseconds + (long)Math.Floor((other + lateSeconds + set) * 1e9);
        return nanoseconds - Modulo(nanoseconds, ResolutionNanoseconds);
    }

    public static long Tick(double boardSeconds) => (long)Math.Round(boardSeconds * BoardClock.TicksPerSecond);

    private static long Modulo(long value, long step) => ((value % step) + step) % step;
}
