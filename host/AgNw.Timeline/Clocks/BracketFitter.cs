namespace AgNw.Timeline.Clocks;

/// <summary>
/// Fits a clock from brackets instead of stamps: each says only that a moment lies within an interval of either clock. All relations that
/// no bracket contradicts form a polygon; the one stated lies in its middle and the uncertainty is the polygon's width, so that it is a
/// bound where the brackets are right, not a statistic. Brackets that contradict the others are set aside and listed.
/// </summary>
public static class BracketFitter
{
    private const double TooManyContradict = 0.1;

    /// <summary>Fits a clock; without a single closed bracket the fit is empty (verdict none).</summary>
    public static ClockFit Fit(IReadOnlyList<ClockBracket> brackets, ClockFitOptions options)
    {
        int[] closed = [.. Enumerable.Range(0, brackets.Count).Where(i => brackets[i].Closed)];
        if (closed.Length == 0)
            return ClockFitter.Fit([], options);
        ClockPair[] middles = [.. closed.Select(i => Middle(brackets[i]))];
        ClockFit start = ClockFitter.Fit(middles, options);
        double reach = closed.Max(i => Width(brackets[i])) + (2 * start.Residuals.MaxSeconds) + 1;
        var polygon = new FeasiblePolygon(start.OffsetSeconds - reach, start.OffsetSeconds + reach, options.DriftLimit);
        var outliers = new List<int>();
        // Those that agree best with the robust line come first, so that a wrong one meets a polygon that the right ones made.
        foreach (int i in Enumerable.Range(0, brackets.Count).OrderBy(i => Misfit(start, brackets[i])))
        {
            if (!TryCut(polygon, start, brackets[i]))
                outliers.Add(i);
        }

        return Result(brackets, start, polygon, outliers, options);
    }

    private static ClockFit Result(
        IReadOnlyList<ClockBracket> brackets, ClockFit start, FeasiblePolygon polygon, List<int> outliers, ClockFitOptions options)
    {
        outliers.Sort();
        double[] x = [.. brackets.Where(static b => b.Closed).Select(b => Seconds(start, Middle(b).OtherNanoseconds)).Order()];
        double first = x[0];
        double last = Math.Max(x[^1], first + 1);
        (double lowFirst, double highFirst) = polygon.Range(first);
        (double lowLast, double highLast) = polygon.Range(last);
        double atFirst = (lowFirst + highFirst) / 2;
        double drift = (((lowLast + highLast) / 2) - atFirst) / (last - first);
        double offset = atFirst - (drift * first);
        var uncertainty = new PolygonUncertainty(polygon, offset, drift, options.ResolutionSeconds + options.SystematicSeconds);
        double worst = Math.Max(uncertainty.At(first), uncertainty.At(last));
        bool doubtful = outliers.Count > TooManyContradict * brackets.Count;
        string reason = $"{brackets.Count - outliers.Count} of {brackets.Count} brackets of moments agree";
        double[] drifts = [.. polygon.Corners.Select(static c => c.Drift)];
        var fit = new ClockFit
        {
            ReferenceNanoseconds = start.ReferenceNanoseconds,
            ReferenceTick = start.ReferenceTick,
            OffsetSeconds = offset,
            Drift = drift,
            DriftUncertainty = (drifts.Max() - drifts.Min()) / 2,
            Uncertainty = uncertainty,
            Residuals = default,
            Used = brackets.Count - outliers.Count,
            Outliers = outliers,
            Verdict = new FitVerdict(VerdictKind.Fitted, worst, doubtful, reason),
        };
        return fit.With(ResidualSummary.Of([.. brackets.Where((b, i) => b.Closed && !outliers.Contains(i)).Select(b => fit.Residual(Middle(b)))]));
    }

    private static bool TryCut(FeasiblePolygon polygon, ClockFit start, ClockBracket bracket)
    {
        // The moment is at or after OtherFrom, and at or before BoardTo: OtherFrom maps to BoardTo at the latest; and the reverse.
        bool early = bracket.OtherFrom == long.MinValue || Cut(polygon, start, bracket.OtherFrom, bracket.BoardTo, -1);
        bool late = bracket.OtherTo == long.MaxValue || Cut(polygon, start, bracket.OtherTo, bracket.BoardFrom, 1);
        return early && late;
    }

    private static bool Cut(FeasiblePolygon polygon, ClockFit start, long other, long tick, int sign)
    {
        double x = Seconds(start, other);
        return polygon.TryCut(x, BoardClock.SecondsBetween(start.ReferenceTick, tick) - x, sign);
    }

    private static double Misfit(ClockFit start, ClockBracket bracket) =>
        bracket.Closed ? Math.Max(0, Math.Abs(start.Residual(Middle(bracket))) - (Width(bracket) / 2)) : 0;

    private static double Seconds(ClockFit start, long other) => (other - start.ReferenceNanoseconds) * 1e-9;

    private static ClockPair Middle(ClockBracket bracket) => new(
        bracket.OtherFrom + ((bracket.OtherTo - bracket.OtherFrom) / 2), bracket.BoardFrom + ((bracket.BoardTo - bracket.BoardFrom) / 2));

    private static double Width(ClockBracket bracket) =>
        ((bracket.OtherTo - bracket.OtherFrom) * 1e-9) + BoardClock.SecondsBetween(bracket.BoardFrom, bracket.BoardTo);
}
