namespace AgNw.Timeline.Merging;

/// <summary>A stretch of time over which current and voltage are known: straight lines between their values at both ends.</summary>
/// <param name="From">First tick.</param>
/// <param name="To">Tick up to which it goes.</param>
/// <param name="FromAmpere">Current at the first tick, A; NaN if it was not measured.</param>
/// <param name="ToAmpere">Current at the last, A.</param>
/// <param name="FromVolt">Voltage at the first tick, V; NaN if it was not measured.</param>
/// <param name="ToVolt">Voltage at the last, V.</param>
public readonly record struct ReadingSpan(long From, long To, double FromAmpere, double ToAmpere, double FromVolt, double ToVolt)
{
    /// <summary>The part of it that lies between two ticks; these lie within it.</summary>
    public ReadingSpan Clip(long from, long to)
    {
        double length = To - From;
        double begin = (from - From) / length;
        double end = (to - From) / length;
        return new ReadingSpan(
            from, to, At(FromAmpere, ToAmpere, begin), At(FromAmpere, ToAmpere, end), At(FromVolt, ToVolt, begin), At(FromVolt, ToVolt, end));
    }

    // Exact at both ends, and where the two are equal.
    private static double At(double from, double to, double share) => share == 1 ? to : from + (share * (to - from));
}
