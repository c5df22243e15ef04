namespace AgNw.Timeline.Clocks;

/// <summary>
/// Fits the clock of a source from pairs that belong to its items, in the items' order, where the clock may have been set on the way: parallel
/// lines with a common drift, one for each stretch between two steps. Steps that the pairs do not show are not looked for.
/// </summary>
public static class ItemClockFitter
{
    // The step's place is that of the items that are a thousand times less probable on the other side of it.
    private const double LogSure = 6.9;
    private const int MostNamed = 8;

    /// <summary>Fits.</summary>
    /// <param name="pairs">In the order of the items; stamps may run back where the clock was set back.</param>
    /// <param name="items">For each pair the place of its item in the source, ascending.</param>
    /// <param name="options">What is known of the clock.</param>
    public static ItemClock Fit(IReadOnlyList<ClockPair> pairs, IReadOnlyList<int> items, ClockFitOptions options)
    {
        if (pairs.Count < 2 * StepFinder.Fewest)
            return Single(pairs, items, options);
        var series = new PairSeries(pairs, options);
        int[] starts = StepFinder.Find(series.X, series.Y, series.Resolution, options.DriftLimit);
        if (starts.Length == 1)
            return Single(pairs, items, options);
        RobustLine line = RobustLine.Fit(series.X, series.Y, starts, series.Floor);
        if (line.UsedIn.Any(static used => used == 0) || line.SumSquaresX <= 0)
            return Single(pairs, items, options);
        ClockFit[] stretches = [.. starts.Select((_, k) => ClockFitter.Stretch(series, line, k, options))];
        // The other clock set ahead makes board minus other smaller.
        ClockStep[] steps = [.. starts.Skip(1).Select((at, k) => Step(items, at, line.InterceptOf(k) - line.InterceptOf(k + 1), line.Scatter))];
        double worst = starts.Select((at, k) => Worst(stretches[k], series, at, k + 1 < starts.Length ? starts[k + 1] : pairs.Count)).Max();
        ClockFit longest = stretches[Array.IndexOf(line.UsedIn, line.UsedIn.Max())];
        string reason = $"{longest.Verdict.Reason}; the clock was set {Times(steps.Length)}: {string.Join(", ", steps.Select(static s => s.Text))}";
        Dictionary<int, double> departures = Departures(longest.Outliers, items, line.Residual);
        ClockFit whole = longest.With(longest.Verdict with { UncertaintySeconds = worst, Reason = reason + Named(departures) });
        return new ItemClock(stretches, steps, departures, whole);
    }

    /// <summary>A jump that hardly stands out of the scatter may lie a few items on either side.</summary>
    private static ClockStep Step(IReadOnlyList<int> items, int at, double jump, double scatter)
    {
        int doubt = (int)Math.Min(items.Count, LogSure * 2 * scatter * scatter / (jump * jump));
        return new ClockStep(items[Math.Max(0, at - 1 - doubt)], items[Math.Min(items.Count - 1, at + doubt)], jump);
    }

    private static ItemClock Single(IReadOnlyList<ClockPair> pairs, IReadOnlyList<int> items, ClockFitOptions options)
    {
        ClockFit fit = ClockFitter.Fit(pairs, options);
        Dictionary<int, double> departures = Departures(fit.Outliers, items, i => fit.Residual(pairs[i]));
        return new ItemClock([fit], [], departures, fit.With(fit.Verdict with { Reason = fit.Verdict.Reason + Named(departures) }));
    }

    /// <summary>The first items that were set aside, for a person: by their place from 0, with how much later they are than fitted.</summary>
    private static string Named(Dictionary<int, double> departures)
    {
        if (departures.Count == 0)
            return string.Empty;
        string first = string.Join(", ", departures.OrderBy(static d => d.Key).Take(MostNamed)
            .Select(static d => $"item {d.Key} by {(d.Value < 0 ? "-" : "+")}{DurationText.Of(d.Value)}"));
        return $"; set aside: {first}{(departures.Count > MostNamed ? $" and {departures.Count - MostNamed} more" : string.Empty)}";
    }

    private static Dictionary<int, double> Departures(IReadOnlyList<int> outliers, IReadOnlyList<int> items, Func<int, double> residual) =>
        outliers.ToDictionary(i => items[i], residual);

    private static double Worst(ClockFit stretch, PairSeries series, int from, int to) =>
        Math.Max(stretch.Uncertainty.At(series.X[from]), stretch.Uncertainty.At(series.X[to - 1]));

    private static string Times(int count) => count == 1 ? "once" : $"{count} times";
}
