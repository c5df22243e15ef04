using AgNw.Contract;

namespace AgNw.VirtualLab.Clocks;

/// <summary>Conversion between seconds and the trip core's ticks. The board's clock is the lab's true time.</summary>
public static class BoardTime
{
    /// <summary>Ticks in a second of the trip core's clock.</summary>
    public const long TicksPerSecond = TripCoreClock.Hertz;

    /// <summary>Time of a tick, s.</summary>
    public static double Seconds(long ticks) => ticks / (double)TicksPerSecond;

    /// <summary>The nearest tick; an error for what no lab run can reach.</summary>
    public static long Ticks(double seconds)
    {
        double ticks = Math.Round(seconds * TicksPerSecond);
        if (!(Math.Abs(ticks) < 1L << 60))
        {
            throw new ArgumentOutOfRangeException(nameof(seconds), seconds, "A time must be finite and shorter than 700 years.");
        }

        return (long)ticks;
    }

    /// <summary>A duration in ticks, one tick at least.</summary>
    public static long Duration(double seconds) => Math.Max(1, Ticks(seconds));
}
