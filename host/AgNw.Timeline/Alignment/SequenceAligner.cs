using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Alignment;

/// <summary>
/// Finds which of the board's pulses belongs to which item of a file when the clocks' offset is unknown, their rates differ by parts per
/// million, stamps jitter, and items or pulses are missing. Every possible shift is followed through; the best few are refined (fit,
/// forward-backward, fit); the answer says how much better the best is than any other, so that a guess is never taken for knowledge.
/// Equal counts of strictly periodic pulses are evidence (two equal and opposite losses are needed to be wrong), unequal ones are not.
/// </summary>
public static class SequenceAligner
{
    private const int Refined = 6;
    private const int Rounds = 3;
    private const int FewestPairs = 3;

    /// <summary>Aligns items with pulses.</summary>
    /// <param name="itemSeconds">Item times in seconds in the file's order; jitter may put them slightly out of order.</param>
    /// <param name="pulseSeconds">Pulse times in seconds, ascending.</param>
    /// <param name="steps">For each item its counter minus the counter of the item before (the first is ignored), or null.</param>
    /// <param name="options">Beliefs.</param>
    /// <exception cref="ArgumentException">The pulses are not ascending, or <paramref name="steps"/> has another length than the items.</exception>
    public static AlignmentResult Align(double[] itemSeconds, double[] pulseSeconds, int[]? steps, AlignmentOptions options)
    {
        for (int j = 1; j < pulseSeconds.Length; j++)
        {
            if (!(pulseSeconds[j] > pulseSeconds[j - 1]))
                throw new ArgumentException($"Pulse {j} is not later than pulse {j - 1}; sort the pulses.", nameof(pulseSeconds));
        }

        if (steps is not null && steps.Length != itemSeconds.Length)
            throw new ArgumentException($"There are {steps.Length} steps for {itemSeconds.Length} items.", nameof(steps));
        if (itemSeconds.Length == 0 || pulseSeconds.Length == 0)
            return Unaligned(itemSeconds.Length);

        var model = new AlignmentModel(itemSeconds, pulseSeconds, steps, options);
        int[] shifts = ShiftCandidates.Of(model, out bool exhaustive);
        var tracker = new ShiftTracker(model);
        int[] best = [.. shifts.Select(s => tracker.Track(s, keepPairs: false)).OrderByDescending(static t => t.Score)
            .Take(Refined).Select(static t => t.Shift).Concat(EvenEnds(itemSeconds.Length, pulseSeconds.Length)).Distinct()];
        List<AlignmentCandidate> refined = [.. best.Select(s => Refine(model, tracker.Track(s, keepPairs: true))).OfType<AlignmentCandidate>()];
        if (refined.Count == 0)
            return Unaligned(itemSeconds.Length);
        double outside = AlignmentModel.LogOutsideFor(refined.MaxBy(static c => c.LogLikelihood)!.Sigma);
        refined = [.. refined.Select(c => c.Reweighted(model.LogOutside, outside)).OrderByDescending(static c => c.LogLikelihood)];
        return Result(model, refined, exhaustive);
    }

    /// <summary>Equal beginnings and equal ends are always looked at closely: in large jitter the quick ranking may miss them.</summary>
    private static int[] EvenEnds(int items, int pulses) => [0, pulses - items];

    private static AlignmentCandidate? Refine(AlignmentModel model, ShiftTrack track)
    {
        IReadOnlyList<(int Item, int Pulse)> pairs = track.Pairs;
        AlignmentCandidate? candidate = null;
        for (int round = 0; round < Rounds; round++)
        {
            if (pairs.Count == 0)
                return candidate;
            (double offset, double drift, double sigma) = Fit(model, pairs);
            double[] predicted = [.. model.Items.Select(t => t + offset + (drift * t))];
            var hmm = new PairHmm(model, predicted, sigma);
            double likelihood = hmm.Run() + model.LogOffset(offset);
            candidate = new AlignmentCandidate(likelihood, hmm.Partner, hmm.Confidence, sigma, hmm.Outside);
            pairs = [.. hmm.Partner.Select(static (pulse, item) => (item, pulse)).Where(static p => p.pulse >= 0)];
        }

        return candidate;
    }

    private static (double Offset, double Drift, double Sigma) Fit(AlignmentModel model, IReadOnlyList<(int Item, int Pulse)> pairs)
    {
        double floor = model.Options.JitterSeconds;
        double[] x = [.. pairs.Select(p => model.Items[p.Item])];
        double[] y = [.. pairs.Select(p => model.Pulses[p.Pulse] - model.Items[p.Item])];
        if (pairs.Count < FewestPairs || x.Max() - x.Min() <= 0)
            return (RobustStatistics.Median(y), 0, Math.Max(floor, model.Period / 10));
        RobustLine line = RobustLine.Fit(x, y, floor);
        double drift = line.Slope;
        double offset = line.Intercept;
        if (Math.Abs(drift) > model.Options.DriftLimit)
        {
            drift = Math.CopySign(model.Options.DriftLimit, drift);
            offset = RobustStatistics.Median(y.Select((v, i) => v - (drift * x[i])));
        }

        double squares = 4 * floor * floor;
        for (int i = 0; i < x.Length; i++)
        {
            double residual = y[i] - offset - (drift * x[i]);
            squares += Math.Min(residual * residual, model.Period * model.Period);
        }

        return (offset, drift, Math.Sqrt(squares / (x.Length + 4)));
    }

    private static AlignmentResult Result(AlignmentModel model, List<AlignmentCandidate> refined, bool exhaustive)
    {
        AlignmentCandidate best = refined[0];
        AlignmentCandidate? other = refined.Skip(1).FirstOrDefault(c => c.ShiftFrom(best) is not 0);
        double margin = other is null ? double.PositiveInfinity : best.LogLikelihood - other.LogLikelihood;
        int[] used = [.. best.Partner.Where(static p => p >= 0)];
        var assigned = new HashSet<int>(used);
        return new AlignmentResult
        {
            Partner = best.Partner,
            Confidence = best.Confidence,
            Margin = margin,
            RunnerUpShift = other?.ShiftFrom(best) ?? 0,
            Ambiguous = margin < model.Options.MinimumMargin || used.Length == 0,
            Exhaustive = exhaustive,
            MissingPulses = used.Length == 0 ? [] : [.. Enumerable.Range(used[0], used[^1] - used[0] + 1).Where(j => !assigned.Contains(j))],
            ExtraItems = [.. Enumerable.Range(0, best.Partner.Length).Where(i => best.Partner[i] < 0)],
        };
    }

    private static AlignmentResult Unaligned(int items) => new()
    {
        Partner = [.. Enumerable.Repeat(-1, items)],
        Confidence = new double[items],
        Margin = 0,
        RunnerUpShift = 0,
        Ambiguous = true,
        Exhaustive = true,
        MissingPulses = [],
        ExtraItems = [.. Enumerable.Range(0, items)],
    };
}
