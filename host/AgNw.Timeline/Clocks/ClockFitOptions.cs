namespace AgNw.Timeline.Clocks;

/// <summary>What is known of the other clock before the fit.</summary>
/// <param name="ResolutionSeconds">Step of the other clock's stamps in seconds (1e-6 for a SMU, 1e-3 for most camera files).</param>
/// <param name="DriftLimit">Largest credible |drift|, as a ratio; used where the pairs are too few or too close to fit it.</param>
/// <param name="SystematicSeconds">Bound of the constant lag between the two stamps of one moment, in seconds. No fit can see a
/// constant lag: it ends in the offset. What is stated here is added to every uncertainty.</param>
public sealed record ClockFitOptions(double ResolutionSeconds = 1e-6, double DriftLimit = 500e-6, double SystematicSeconds = 0)
{
    /// <summary>Coverage factor of the uncertainties. 2.5 covers 98.8 % of a normal error, and so keeps 95 % for errors that are
    /// somewhat skewed or long-tailed.</summary>
    public const double CoverageFactor = 2.5;
}
