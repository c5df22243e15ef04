namespace AgNw.Timeline.Clocks;

/// <summary>
/// Fits another clock against the board's from pairs of stamps. Up to a quarter of the pairs may be wrong by any amount.
/// The pairs are in time order. Too few pairs never throw: the drift is then bounded, not fitted, and the uncertainty says so.
/// </summary>
public static class ClockFitter
{
    private const int WanderBlocks = 8;
    private const int SmallestFit = 3;

    /// <summary>Fits a clock; no pair at all gives a fit without a verdict and with infinite uncertainty.</summary>
    public static ClockFit Fit(IReadOnlyList<ClockPair> pairs, ClockFitOptions options)
    {
        if (pairs.Count == 0)
            return Nothing();
        var series = new PairSeries(pairs, options);
        if (pairs.Count < SmallestFit || !series.Spreads)
            return WithoutDrift(series, options);
        RobustLine line = RobustLine.Fit(series.X, series.Y, series.Floor);
        return line.Used < SmallestFit || line.SumSquaresX <= 0 ? WithoutDrift(series, options) : Stretch(series, line, 0, options);
    }

    /// <summary>The fit of one stretch of a line; verdict, residuals and outliers are those of all stretches.</summary>
    internal static ClockFit Stretch(PairSeries series, RobustLine line, int stretch, ClockFitOptions options)
    {
        double scatter = Math.Max(line.Scatter, series.Floor);
        double wander = Wander(line, scatter, series.Resolution);
        double offsetSigma = scatter / Math.Sqrt(Math.Max(1, line.UsedIn[stretch]));
        // A drift that the pairs fix less well than common sense does is no worse than common sense.
        double driftSigma = Math.Min(scatter / Math.Sqrt(line.SumSquaresX), options.DriftLimit);
        int[] outliers = [.. Enumerable.Range(0, series.X.Length).Where(i => !line.Inlier[i])];
        double[] residuals = [.. Enumerable.Range(0, series.X.Length).Where(i => line.Inlier[i]).Select(line.Residual)];
        var uncertainty = new CovarianceUncertainty(
            line.CentreOf(stretch), offsetSigma, driftSigma, scatter, Coverage(line.Used - 2), wander + options.SystematicSeconds);
        bool tooFast = Math.Abs(line.Slope) > options.DriftLimit + (3 * driftSigma);
        bool tooMany = outliers.Length > series.X.Length / 4;
        string reason = $"{line.Used} of {series.X.Length} pairs of stamps fitted";
        if (wander > 0)
            reason += "; the residuals wander by " + DurationText.Of(wander) + ": a clock step or an unsteady clock";
        if (tooFast)
            reason += $"; the drift of {line.Slope * 1e6:0.#} ppm is beyond the limit of {options.DriftLimit * 1e6:0.#} ppm";
        if (tooMany)
            reason += "; more than a quarter of the pairs disagree";
        double worst = Math.Max(uncertainty.At(series.X[0]), uncertainty.At(series.X[^1]));
        return new ClockFit
        {
            ReferenceNanoseconds = series.Reference.OtherNanoseconds,
            ReferenceTick = series.Reference.BoardTick,
            OffsetSeconds = line.InterceptOf(stretch),
            Drift = line.Slope,
            DriftUncertainty = driftSigma,
            Uncertainty = uncertainty,
            Residuals = ResidualSummary.Of(residuals),
            Used = line.Used,
            Outliers = outliers,
            Verdict = new FitVerdict(VerdictKind.Fitted, worst, tooFast || tooMany || wander > 0, reason),
        };
    }

    private static ClockFit WithoutDrift(PairSeries series, ClockFitOptions options)
    {
        (double[] x, double[] y) = (series.X, series.Y);
        double offset = RobustStatistics.Median(y);
        double spread = y.Max(v => Math.Abs(v - offset));
        double bound = options.SystematicSeconds + spread;
        var uncertainty = new CovarianceUncertainty(x.Average(), 0, options.DriftLimit, series.Floor, ClockFitOptions.CoverageFactor, bound);
        double worst = Math.Max(uncertainty.At(x[0]), uncertainty.At(x[^1]));
        return new ClockFit
        {
            ReferenceNanoseconds = series.Reference.OtherNanoseconds,
            ReferenceTick = series.Reference.BoardTick,
            OffsetSeconds = offset,
            Drift = 0,
            DriftUncertainty = options.DriftLimit,
            Uncertainty = uncertainty,
            Residuals = ResidualSummary.Of([.. y.Select(v => v - offset)]),
            Used = x.Length,
            Outliers = [],
            Verdict = new FitVerdict(VerdictKind.Fitted, worst, false, $"only {x.Length} pairs of stamps: the drift is not fitted"),
        };
    }

    private static ClockFit Nothing() => new()
    {
        ReferenceNanoseconds = 0,
        ReferenceTick = 0,
        OffsetSeconds = 0,
        Drift = 0,
        DriftUncertainty = double.PositiveInfinity,
        Uncertainty = new CovarianceUncertainty(0, double.PositiveInfinity, 0, 0, 1, 0),
        Residuals = default,
        Used = 0,
        Outliers = [],
        Verdict = new FitVerdict(VerdictKind.None, double.PositiveInfinity, true, "no moment that both clocks saw"),
    };

    /// <summary>
    /// Largest departure of a block of residuals' mean from the line, if it is too large to be chance (5 standard errors) and for the
    /// stamps' resolution (whose errors of a periodic source may all be alike for a while), else 0.
    /// It catches what a straight line cannot follow: a stepped clock, a warming oscillator, one wrong assignment in a stretch.
    /// </summary>
    private static double Wander(RobustLine line, double scatter, double resolution)
    {
        int count = line.Inlier.Length;
        double worst = 0;
        for (int block = 0; block < WanderBlocks; block++)
        {
            double sum = 0;
            int used = 0;
            for (int i = count * block / WanderBlocks; i < count * (block + 1) / WanderBlocks; i++)
            {
                if (!line.Inlier[i])
                    continue;
                sum += line.Residual(i);
                used++;
            }

            if (used >= SmallestFit && Math.Abs(sum / used) > Math.Max(resolution, 5 * scatter / Math.Sqrt(used)))
                worst = Math.Max(worst, Math.Abs(sum / used));
        }

        return worst;
    }

    /// <summary>The coverage factor widened for few degrees of freedom: Student's t from the normal quantile by the expansion of
    /// Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.5.</summary>
    private static double Coverage(int freedom)
    {
        const double z = ClockFitOptions.CoverageFactor;
        double n = Math.Max(1, freedom);
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        return z + ((z3 + z) / (4 * n)) + (((5 * z5) + (16 * z3) + (3 * z)) / (96 * n * n));
    }
}
