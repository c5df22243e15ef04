namespace AgNw.Timeline.Clocks;

/// <summary>Residuals (board time minus fitted time) of the pairs that a fit used, in seconds.</summary>
/// <param name="RmsSeconds">Root mean square.</param>
/// <param name="MaxSeconds">Largest magnitude.</param>
/// <param name="Percentile95Seconds">Magnitude that 95 % do not exceed.</param>
public readonly record struct ResidualSummary(double RmsSeconds, double MaxSeconds, double Percentile95Seconds)
{
    /// <summary>Summary of residuals in seconds; all zero if there are none.</summary>
    public static ResidualSummary Of(IReadOnlyList<double> residuals)
    {
        if (residuals.Count == 0)
            return default;
        double[] magnitudes = [.. residuals.Select(Math.Abs)];
        Array.Sort(magnitudes);
        double squares = magnitudes.Sum(static m => m * m);
        int at95 = (int)Math.Ceiling(0.95 * magnitudes.Length) - 1;
        return new ResidualSummary(Math.Sqrt(squares / magnitudes.Length), magnitudes[^1], magnitudes[Math.Max(0, at95)]);
    }
}
