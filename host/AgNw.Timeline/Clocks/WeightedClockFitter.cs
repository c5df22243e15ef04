namespace AgNw.Timeline.Clocks;

/// <summary>
/// Fits a clock from a few pairs of different worth: weighted least squares, with what is believed of the drift as one more observation, so that
/// one or two pairs give an honest answer too. Pairs beyond four deviations are set aside one after the other, a quarter of them at most; what
/// the rest scatters beyond its stated deviations widens the uncertainty.
/// </summary>
public static class WeightedClockFitter
{
    private const double RejectBeyond = 4;

    /// <summary>Fits; no pair at all gives a fit without a verdict.</summary>
    /// <param name="pairs">In time order.</param>
    /// <param name="stampSigmaSeconds">Standard deviation of one stamp of the source about its clock, s: that of an item placed by the fit.</param>
    /// <param name="options">Drift limit (two deviations of what is believed of the drift), resolution and systematic limit.</param>
    public static ClockFit Fit(IReadOnlyList<WeightedPair> pairs, double stampSigmaSeconds, ClockFitOptions options)
    {
        if (pairs.Count == 0)
            return ClockFitter.Fit([], options);
        var series = new PairSeries([.. pairs.Select(static p => p.Pair)], options);
        var used = new List<int>(Enumerable.Range(0, pairs.Count));
        WeightedLine line = WeightedLine.Fit(series, pairs, used, options.DriftLimit / 2);
        for (int left = pairs.Count / 4; left > 0; left--)
        {
            int worst = used.MaxBy(i => Math.Abs(line.Residual(series, i)) / pairs[i].SigmaSeconds);
            if (Math.Abs(line.Residual(series, worst)) <= RejectBeyond * pairs[worst].SigmaSeconds)
                break;
            used.Remove(worst);
            line = WeightedLine.Fit(series, pairs, used, options.DriftLimit / 2);
        }

        double stamp = Math.Max(stampSigmaSeconds, series.Floor);
        var uncertainty = new WeightedUncertainty(line, stamp, options.SystematicSeconds);
        double end = Math.Max(uncertainty.At(series.X[0]), uncertainty.At(series.X[^1]));
        double[] residuals = [.. used.Select(i => line.Residual(series, i))];
        string reason = $"{used.Count} of {pairs.Count} moments fitted";
        if (line.Excess > 2)
            reason += $"; they scatter {line.Excess:0.0} times as much as expected";
        return new ClockFit
        {
            ReferenceNanoseconds = series.Reference.OtherNanoseconds,
            ReferenceTick = series.Reference.BoardTick,
            OffsetSeconds = line.Offset,
            Drift = line.Drift,
            DriftUncertainty = Math.Sqrt(line.DriftVariance),
            Uncertainty = uncertainty,
            Residuals = ResidualSummary.Of(residuals),
            Used = used.Count,
            Outliers = [.. Enumerable.Range(0, pairs.Count).Except(used)],
            Verdict = new FitVerdict(VerdictKind.Fitted, end, line.Excess > RejectBeyond, reason),
        };
    }

    private sealed class WeightedUncertainty(WeightedLine line, double stampSigma, double boundSeconds) : IClockUncertainty
    {
        public double At(double secondsFromReference) =>
            (ClockFitOptions.CoverageFactor * Math.Sqrt(line.VarianceAt(secondsFromReference) + (stampSigma * stampSigma))) + boundSeconds;
    }
}
