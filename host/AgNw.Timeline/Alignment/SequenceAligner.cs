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
    private const double OutlierScales = 5;
    private const double Unrefined = 3;

    /// <summary>Aligns items with pulses.</summary>
    /// <param name="itemSeconds">Item times in seconds in the file's order; jitter may put them slightly out of order.</param>
    /// <param name="pulseSeconds">Pulse times in seconds, ascending.</param>
    /// <param name="steps">For each item its counter minus the counter of the item before (the first is ignored), or null.</param>
    /// <param name="options">Beliefs.</param>
    /// <exception cref="ArgumentException">The pulses are not ascending, or <paramref name="steps"/> has another length than the items.</exception>
    public static AlignmentResult Align(double[] itemSeconds, double[] pulseSeconds, int[]? steps, AlignmentOptions options) =>
        itemSeconds.Length == 0 || pulseSeconds.Length == 0
            ? Unaligned(itemSeconds.Length)
            : Align(Model(itemSeconds, pulseSeconds, steps, options), out _);

    /// <summary>The model of two sequences that are in order; else an <see cref="ArgumentException"/>.</summary>
    internal static AlignmentModel Model(double[] itemSeconds, double[] pulseSeconds, int[]? steps, AlignmentOptions options)
    {
        for (int j = 1; j < pulseSeconds.Length; j++)
        {
            if (!(pulseSeconds[j] > pulseSeconds[j - 1]))
                throw new ArgumentException($"Pulse {j} is not later than pulse {j - 1}; sort the pulses.", nameof(pulseSeconds));
        }

        if (steps is not null && steps.Length != itemSeconds.Length)
            throw new ArgumentException($"There are {steps.Length} steps for {itemSeconds.Length} items.", nameof(steps));
        return new AlignmentModel(itemSeconds, pulseSeconds, steps, options);
    }

    /// <summary>Aligns.</summary>
    /// <param name="model">Items and pulses, at least one of each.</param>
    /// <param name="candidates">The most likely alignments and their neighbours, none with a step of the items' clock.</param>
    internal static AlignmentResult Align(AlignmentModel model, out IReadOnlyList<AlignmentCandidate> candidates)
    {
        int[] shifts = ShiftCandidates.Of(model, out bool exhaustive);
        var tracker = new ShiftTracker(model);
        ShiftTrack[] tracks = [.. shifts.Select(s => tracker.Track(s, keepPairs: false)).OrderByDescending(static t => t.Score)];
        int[] best = [.. tracks
            .DistinctBy(static t => t.Begin).Take(Refined).Select(static t => t.Shift).Append(0).Distinct()];
        List<AlignmentCandidate> refined = [.. best.Select(s => Refine(model, tracker.Track(s, keepPairs: true).Pairs)).OfType<AlignmentCandidate>()];
        candidates = refined;
        if (refined.Count == 0)
            return Unaligned(model.Items.Length);
        AddNeighbours(model, refined);
        double sigma = refined.MaxBy(static c => c.LogLikelihood)!.Sigma;
        AlignmentResult result = Result(model, [.. refined.Select(c => c.Reweighted(model, sigma)).OrderByDescending(static c => c.LogLikelihood)], exhaustive);
        if (!result.Ambiguous)
            return result;
        int farthest = Math.Max(Math.Abs(result.RunnerUpShift), FarthestShift(result, tracks));
        return result with { PossibleShift = farthest, PossibleSeconds = Longest(model, farthest) };
    }

    /// <summary>The longest that so many pulses take, 1 or more, and one more that may be missing, s; beyond the last they follow each other at their period.</summary>
    internal static double Longest(AlignmentModel model, int count)
    {
        int wanted = Math.Max(1, count), known = Math.Min(wanted, model.Pulses.Length - 1);
        double longest = Enumerable.Range(0, model.Pulses.Length - known).Max(j => model.Pulses[j + known] - model.Pulses[j]);
        return longest + ((wanted - known + 1) * model.Period);
    }

    /// <summary>
    /// The largest shift that may explain as much. The tracks are not refined, and as they are their likelihoods scatter by some ten nats:
    /// three times the margin takes that in.
    /// </summary>
    private static int FarthestShift(AlignmentResult result, ShiftTrack[] tracks)
    {
        int first = result.Partner.TakeWhile(static p => p < 0).Count();
        if (first == result.Partner.Count)
            return 0;
        int own = result.Partner[first] - first;
        double least = tracks[0].Score - (Unrefined * AlignmentOptions.UsualMargin);
        return tracks.TakeWhile(t => t.Score >= least).Max(t => Math.Abs(t.Begin.Pulse - t.Begin.Item - own));
    }

    /// <summary>
    /// Tries the best candidate shifted by one pulse either way, and goes on from a better one: the margin is only worth something if the
    /// alignments that are hardest to tell apart have been looked at.
    /// </summary>
    private static void AddNeighbours(AlignmentModel model, List<AlignmentCandidate> refined)
    {
        for (int round = 0; round < Refined; round++)
        {
            AlignmentCandidate best = refined.MaxBy(static c => c.LogLikelihood)!;
            AlignmentCandidate[] neighbours = [.. new[] { -1, 1 }.Select(d => Refine(model, best.Shifted(d, model.Pulses.Length))).OfType<AlignmentCandidate>()];
            refined.AddRange(neighbours);
            if (neighbours.All(n => n.LogLikelihood <= best.LogLikelihood))
                return;
        }
    }

    private static AlignmentCandidate? Refine(AlignmentModel model, IReadOnlyList<(int Item, int Pulse)> pairs)
    {
        AlignmentCandidate? candidate = null;
        for (int round = 0; round < Rounds; round++)
        {
            if (pairs.Count == 0)
                return candidate;
            (double offset, double drift, double sigma) = Fit(model, pairs);
            double[] predicted = [.. model.Items.Select(t => t + offset + (drift * t))];
            var hmm = new PairHmm(model, predicted, sigma);
            double likelihood = hmm.Run() + model.LogOffset(offset, sigma);
            candidate = new AlignmentCandidate(likelihood, hmm.Partner, hmm.Confidence, sigma, hmm.Before, hmm.After, offset, drift);
            pairs = candidate.Shifted(0, model.Pulses.Length);
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
        // Of a clock that was set on the way, or pairs that change by whole pulses, the longest stretch counts: a line through all fits none.
        RobustLine line = RobustLine.Fit(x, y, StepFinder.Find(x, y, floor * Math.Sqrt(12), model.Options.DriftLimit), floor);
        double drift = line.Slope;
        double offset = line.InterceptOf(Array.IndexOf(line.UsedIn, line.UsedIn.Max()));
        if (Math.Abs(drift) > model.Options.DriftLimit)
        {
            drift = Math.CopySign(model.Options.DriftLimit, drift);
            offset = RobustStatistics.Median(y.Select((v, i) => v - (drift * x[i])));
        }

        double[] residuals = [.. y.Select((v, i) => v - offset - (drift * x[i]))];
        // A late item or a wrong pulse must not widen the jitter of all others.
        double limit = Math.Max(floor, OutlierScales * RobustStatistics.Scale(residuals));
        double squares = (4 * floor * floor) + residuals.Sum(r => Math.Min(r * r, limit * limit));
        return (offset, drift, Math.Sqrt(squares / (x.Length + 4)));
    }

    private static AlignmentResult Result(AlignmentModel model, List<AlignmentCandidate> refined, bool exhaustive)
    {
        AlignmentCandidate best = refined[0];
        AlignmentCandidate? other = refined.Skip(1).Where(c => c.ShiftFrom(best) is not 0).MinBy(c => best.LeadOver(c));
        double margin = other is null ? double.PositiveInfinity : best.LeadOver(other);
        return Of(best) with
        {
            Margin = margin,
            RunnerUpShift = other?.ShiftFrom(best) ?? 0,
            Ambiguous = margin < model.Options.MinimumMargin || best.Partner.All(static p => p < 0),
            Exhaustive = exhaustive,
        };
    }

    /// <summary>An alignment as a result, before anything is said of how sure it is.</summary>
    internal static AlignmentResult Of(AlignmentCandidate best)
    {
        int[] used = [.. best.Partner.Where(static p => p >= 0)];
        var assigned = new HashSet<int>(used);
        return new AlignmentResult
        {
            Partner = best.Partner,
            Confidence = best.Confidence,
            Margin = double.PositiveInfinity,
            LogLikelihood = best.LogLikelihood,
            RunnerUpShift = 0,
            Ambiguous = used.Length == 0,
            Exhaustive = true,
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
