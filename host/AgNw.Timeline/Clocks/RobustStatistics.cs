namespace AgNw.Timeline.Clocks;

/// <summary>Order statistics that outliers cannot move.</summary>
internal static class RobustStatistics
{
    /// <summary>Standard deviation of a normal distribution per median absolute deviation: 1 / Phi^-1(0.75).</summary>
    public const double NormalPerMad = 1.4826;

    /// <summary>Median; the lower-upper mean for an even count. The values are copied.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values];
        if (sorted.Length == 0)
            return 0;
        Array.Sort(sorted);
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Normal-consistent standard deviation about zero, from the median magnitude.</summary>
    public static double Scale(IEnumerable<double> residuals) => NormalPerMad * Median(residuals.Select(Math.Abs));
}
