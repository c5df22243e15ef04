namespace AgNw.Timeline.Alignment;

/// <summary>
/// Aligns items whose clock may have been set on the way. A step is tried wherever the spacing of the items is out of the ordinary, by putting
/// the items after it where they would be had it not happened; what it explains has to be worth more than a step is improbable. How many items
/// were lost at the very step cannot be told from their times: if one more or less explains as much, what follows is in doubt, and so are
/// several items lost in a row where a step explains nearly as much.
/// </summary>
public static class StepAligner
{
    /// <summary>Natural logarithm of the probability of a step at a given item, for believing it: one in a million.</summary>
    private const double LogStep = -13.8;

    /// <summary>The same for not excluding it: one in ten thousand.</summary>
    private const double LogPossibleStep = -9.2;
    private const int MostSteps = 4;
    private const int MostPlaces = 8;
    private const double Unusual = 6;
    private const double LostInARow = 2.5;
    private const int TrialShifts = 400;

    /// <summary>Aligns as <see cref="SequenceAligner"/> does; <see cref="AlignmentResult.Steps"/> says which steps were needed.</summary>
    public static AlignmentResult Align(double[] itemSeconds, double[] pulseSeconds, int[]? steps, AlignmentOptions options)
    {
        AlignmentResult best = SequenceAligner.Align(itemSeconds, pulseSeconds, steps, options);
        if (itemSeconds.Length < 2 * Clocks.StepFinder.Fewest || pulseSeconds.Length < 2)
            return best;
        bool exhaustive = best.Exhaustive;
        double[] items = itemSeconds;
        var doubts = new List<AlignmentDoubt>();
        var found = new List<AlignmentStep>();
        var spacing = new ItemSpacing(items, pulseSeconds, steps, options);
        for (int count = 0; count < MostSteps; count++)
        {
            bool whole = best.Ambiguous || best.ExtraItems.Count > 0 || best.Partner[0] != 0 || best.Partner[^1] != pulseSeconds.Length - 1;
            var trials = new StepTrial(items, pulseSeconds, steps, Near(options, best));
            StepTrial.Outcome? trial = trials.Best(spacing, [.. spacing.Places(Unusual, whole ? 0 : double.PositiveInfinity).Take(MostPlaces)]);
            if (trial is null || trial.Result.LogLikelihood + LogStep <= best.LogLikelihood)
                break;
            double lead = trial.Result.LogLikelihood + LogStep - best.LogLikelihood;
            if (lead < options.MinimumMargin || trials.MayBeShifted(trial, spacing.Period))
                doubts.Add(new AlignmentDoubt(trial.Place, items.Length, spacing.Period, "how many items were lost when the clock was set is not sure"));
            best = trial.Result;
            items = trial.Items;
            spacing = new ItemSpacing(items, pulseSeconds, steps, options);
            found.Add(new AlignmentStep(trial.Place, trial.Jump));
        }

        doubts.AddRange(PossibleSteps(best, items, pulseSeconds, steps, options, spacing));
        doubts.AddRange(LeftoverDoubt.Of(best, items, pulseSeconds));
        return best with { Exhaustive = exhaustive, Steps = [.. found.OrderBy(static s => s.Item)], Doubts = doubts };
    }

    /// <summary>Taking a step out leaves one of the parts where it was: the shifts about those of either end are enough.</summary>
    private static AlignmentOptions Near(AlignmentOptions options, AlignmentResult known)
    {
        int[] matched = [.. Enumerable.Range(0, known.Partner.Count).Where(i => known.Partner[i] >= 0)];
        return matched.Length == 0 ? options : options with
        {
            MaxShifts = TrialShifts,
            LikelyShifts = [.. new[] { matched[0], matched[matched.Length / 2], matched[^1] }.Select(i => known.Partner[i] - i).Distinct()],
        };
    }

    /// <summary>Several items lost in a row, or a clock set ahead by as many periods while the other end is uneven: said if the second is no less likely.</summary>
    private static IEnumerable<AlignmentDoubt> PossibleSteps(
        AlignmentResult best, double[] items, double[] pulses, int[]? steps, AlignmentOptions options, ItemSpacing spacing)
    {
        foreach (int place in spacing.Places(Unusual, LostInARow).Take(MostPlaces))
        {
            StepTrial.Outcome? trial = new StepTrial(items, pulses, steps, Near(options, best)).Best(spacing, [place]);
            if (trial is null || trial.Result.LogLikelihood + LogPossibleStep <= best.LogLikelihood - options.MinimumMargin)
                continue;
            int[] other = [.. Enumerable.Range(0, items.Length).Where(i => trial.Result.Partner[i] != best.Partner[i])];
            if (other.Length > 0)
                yield return new AlignmentDoubt(other[0], other[^1] + 1, Math.Abs(trial.Jump), "several items lost in a row, or a clock that was set");
        }
    }
}
