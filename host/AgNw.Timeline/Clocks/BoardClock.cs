using AgNw.Contract;

namespace AgNw.Timeline.Clocks;

/// <summary>The reference clock of a run: the trip core's tick counter, extended to 64 bits.</summary>
public static class BoardClock
{
    /// <summary>Ticks per second.</summary>
    public const long TicksPerSecond = TripCoreClock.Hertz;

    /// <summary>Seconds from <paramref name="from"/> to <paramref name="to"/>; exact to a nanosecond over 100 days.</summary>
    public static double SecondsBetween(long from, long to) => (to - from) / (double)TicksPerSecond;

    /// <summary>The whole number of ticks nearest to a time in seconds; the time must be finite and within 64 bits of ticks.</summary>
    public static long Ticks(double seconds) => checked((long)Math.Round(seconds * TicksPerSecond));

    /// <summary>The smallest number of ticks that covers a time in seconds; not negative.</summary>
    public static long TicksCovering(double seconds) =>
        double.IsPositiveInfinity(seconds) ? long.MaxValue / 4 : checked((long)Math.Ceiling(Math.Max(0, seconds) * TicksPerSecond));
}
