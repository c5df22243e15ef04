using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Alignment;

/// <summary>
/// Aligns items whose clock may have been set on the way. A step is tried wherever the spacing of the items is out of the ordinary, by putting
/// the items after it where they would be had it not happened; what it explains has to be worth more than a step is improbable. How many items
/// were lost at the very step cannot be told from their times: if one more or less explains as much, what follows is unsure.
/// </summary>
public static class StepAligner
{
    /// <summary>Natural logarithm of the probability of a step at a given item: one in a million.</summary>
    private const double LogStep = -13.8;
    private const int MostSteps = 4;
    private const int MostPlaces = 8;
    private const int Rounds = 2;
    private const double Unusual = 6;

    /// <summary>Aligns as <see cref="SequenceAligner"/> does; <see cref="AlignmentResult.Steps"/> says which steps were needed.</summary>
    public static AlignmentResult Align(double[] itemSeconds, double[] pulseSeconds, int[]? steps, AlignmentOptions options)
    {
        AlignmentResult best = SequenceAligner.Align(itemSeconds, pulseSeconds, steps, options);
        if (itemSeconds.Length < 2 * StepFinder.Fewest || pulseSeconds.Length < 2)
            return best;
        var items = (double[])itemSeconds.Clone();
        var spacing = new ItemSpacing(items, pulseSeconds, steps, options);
        var found = new List<AlignmentStep>();
        double score = best.LogLikelihood;
        for (int count = 0; count < MostSteps; count++)
        {
            bool doubtful = best.Ambiguous || best.ExtraItems.Count > 0 || best.Partner[0] != 0 || best.Partner[^1] != pulseSeconds.Length - 1;
            Trial? trial = spacing.Places(Unusual, doubtful).Take(MostPlaces).Select(place => Try(items, pulseSeconds, steps, options, place, spacing.Usual(place)))
                .Where(static t => t is not null).MaxBy(static t => t!.Result.LogLikelihood);
            if (trial is null || trial.Result.LogLikelihood + LogStep <= score)
                break;
            double lead = trial.Result.LogLikelihood + LogStep - score;
            best = Doubted(trial, items, pulseSeconds, steps, options, lead, spacing.Period);
            score = trial.Result.LogLikelihood + LogStep;
            items = trial.Items;
            spacing = new ItemSpacing(items, pulseSeconds, steps, options);
            found.Add(new AlignmentStep(trial.Place, trial.Jump));
        }

        return best with { Steps = [.. found.OrderBy(static s => s.Item)] };
    }

    private static Trial? Try(double[] items, double[] pulses, int[]? steps, AlignmentOptions options, int place, double usual)
    {
        double jump = items[place] - items[place - 1] - usual;
        Trial? best = null;
        for (int round = 0; round < Rounds; round++)
        {
            double[] moved = Moved(items, place, -jump);
            AlignmentResult result = SequenceAligner.Align(moved, pulses, steps, options);
            if (best is null || result.LogLikelihood > best.Result.LogLikelihood)
                best = new Trial(place, jump, moved, result);
            // The usual spacing is not exactly the one that was: what is left between the two parts belongs to the jump.
            if (Rest(moved, pulses, result, place) is not { } rest)
                break;
            jump += rest;
        }

        return best;
    }

    /// <summary>How much later the items after the place are, against their pulses, than those before it.</summary>
    private static double? Rest(double[] items, double[] pulses, AlignmentResult result, int place)
    {
        const int Near = 32;
        double[] before = Lateness(Math.Max(0, place - Near), place);
        double[] after = Lateness(place, Math.Min(items.Length, place + Near));
        return before.Length < StepFinder.Fewest || after.Length < StepFinder.Fewest ? null : RobustStatistics.Median(after) - RobustStatistics.Median(before);

        double[] Lateness(int from, int to) =>
            [.. Enumerable.Range(from, to - from).Where(i => result.Partner[i] >= 0).Select(i => items[i] - pulses[result.Partner[i]])];
    }

    /// <summary>The trial's alignment; what follows the step is unsure if it could as well be one pulse farther or nearer, or if there may be no step.</summary>
    private static AlignmentResult Doubted(
        Trial trial, double[] items, double[] pulses, int[]? steps, AlignmentOptions options, double lead, double period)
    {
        bool sure = lead >= options.MinimumMargin;
        foreach (int by in new[] { -1, 1 })
        {
            if (!sure)
                break;
            AlignmentResult other = SequenceAligner.Align(Moved(items, trial.Place, (by * period) - trial.Jump), pulses, steps, options);
            bool differs = Enumerable.Range(trial.Place, items.Length - trial.Place).Any(i => other.Partner[i] != trial.Result.Partner[i]);
            sure = !differs || trial.Result.LogLikelihood - other.LogLikelihood >= options.MinimumMargin;
        }

        return sure ? trial.Result : trial.Result with
        {
            Confidence = [.. trial.Result.Confidence.Select((c, i) => i < trial.Place ? c : 0)],
        };
    }

    private static double[] Moved(double[] items, int from, double by) => [.. items.Select((t, i) => i < from ? t : t + by)];

    private sealed record Trial(int Place, double Jump, double[] Items, AlignmentResult Result);
}
