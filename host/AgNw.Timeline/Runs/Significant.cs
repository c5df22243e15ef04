namespace AgNw.Timeline.Runs;

/// <summary>
/// Figures of an exposure are rounded to nine significant digits: no instrument measures more, and a file of them is a third shorter.
/// </summary>
internal static class Significant
{
    private const int Digits = 9;
    private const int LargestPower = 22;

    private static readonly double[] Powers = [.. Enumerable.Range(0, LargestPower + 1).Select(static k => Math.Pow(10, k))];

    /// <summary>The nearest decimal of nine digits, as a double; NaN, zero and what is too small or too large for exact powers of ten stay.</summary>
    public static double Round(double value)
    {
        double magnitude = Math.Abs(value);
        if (!(magnitude > 0) || double.IsInfinity(magnitude))
            return value;
        int scale = Digits - 1 - (int)Math.Floor(Math.Log10(magnitude));
        return scale is >= 0 and <= LargestPower ? Math.Round(value * Powers[scale]) / Powers[scale] : value;
    }
}
