namespace AgNw.Timeline.Alignment;

/// <summary>
/// Aligns items whose clock may have been set on the way. Steps are supposed wherever the spacing of the items, or their distance from their pulses,
/// jumps; what a step explains has to be worth more than it is improbable (<see cref="ExplanationSearch"/>). How many items were lost at the very
/// step cannot be told from their times: whatever else explains nearly as much makes those items doubtful that it puts elsewhere.
/// </summary>
public static class StepAligner
{
    /// <summary>Aligns as <see cref="SequenceAligner"/> does; <see cref="AlignmentResult.Steps"/> says which steps were needed.</summary>
    public static AlignmentResult Align(double[] itemSeconds, double[] pulseSeconds, int[]? steps, AlignmentOptions options)
    {
        if (itemSeconds.Length < 2 * Clocks.StepFinder.Fewest || pulseSeconds.Length < 2)
            return SequenceAligner.Align(itemSeconds, pulseSeconds, steps, options);
        AlignmentModel model = SequenceAligner.Model(itemSeconds, pulseSeconds, steps, options);
        AlignmentResult plain = SequenceAligner.Align(model, out IReadOnlyList<AlignmentCandidate> candidates);
        if (candidates.Count == 0)
            return plain;
        var search = new ExplanationSearch(model, candidates);
        Explanation best = search.Best;
        // How far a sequence may be shifted whose clock was set is known less well: the steps and the shift make up for each other.
        double reach = best.Steps > 0 ? ExplanationSearch.Reach : 1;
        var doubt = new ExplanationDoubt(model, best, search.Rivals(reach * options.MinimumMargin));
        bool asPlain = best.Steps == 0 && best.Candidate.Partner.AsSpan().SequenceEqual([.. plain.Partner]);
        double margin = asPlain ? Math.Min(plain.Margin, doubt.Lead) : doubt.Lead;
        int farthest = asPlain ? Math.Max(plain.PossibleShift, doubt.Farthest) : doubt.Farthest;
        AlignmentResult result = SequenceAligner.Of(best.Candidate);
        bool ambiguous = result.Ambiguous || margin < options.MinimumMargin || doubt.IsOfAll;
        return result with
        {
            Margin = margin,
            RunnerUpShift = margin < doubt.Lead ? plain.RunnerUpShift : doubt.Nearest,
            Ambiguous = ambiguous,
            PossibleShift = ambiguous ? farthest : 0,
            PossibleSeconds = ambiguous ? Math.Max(doubt.Seconds, SequenceAligner.Longest(model, farthest)) : 0,
            Exhaustive = plain.Exhaustive,
            Steps = [.. Enumerable.Range(1, best.Steps).Select(k => Step(model, best, k))],
            Doubts = [.. doubt.Doubts, .. OutsideDoubt.Of(model, best), .. LeftoverDoubt.Of(result, itemSeconds, pulseSeconds)],
        };
    }

    /// <summary>The clock set ahead makes the pulse's time minus its own smaller.</summary>
    private static AlignmentStep Step(AlignmentModel model, Explanation best, int k) => new(best.Starts[k], best.Offsets[k - 1] - best.Offsets[k]);
}
