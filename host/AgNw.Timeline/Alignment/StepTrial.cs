using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Alignment;

/// <summary>Alignments of the same sequences with a step of the items' clock taken out.</summary>
internal sealed class StepTrial(double[] items, double[] pulses, int[]? steps, AlignmentOptions options)
{
    private const int Rounds = 3;
    private const int Near = 100;

    /// <summary>The most likely alignment with one step at one of the places; null if there is none to try.</summary>
    public Outcome? Best(ItemSpacing spacing, IReadOnlyList<int> places) =>
        places.SelectMany(place => spacing.UsualAt(place).Select(usual => Try(place, usual))).MaxBy(static t => t.Result.LogLikelihood);

    /// <summary>True if what follows the step could as well belong one pulse earlier or later.</summary>
    public bool MayBeShifted(Outcome trial, double period)
    {
        foreach (int by in new[] { -1, 1 })
        {
            AlignmentResult other = Align(Moved(trial.Place, (by * period) - trial.Jump));
            bool differs = Enumerable.Range(trial.Place, items.Length - trial.Place).Any(i => other.Partner[i] != trial.Result.Partner[i]);
            if (differs && trial.Result.LogLikelihood - other.LogLikelihood < options.MinimumMargin)
                return true;
        }

        return false;
    }

    private Outcome Try(int place, double usual)
    {
        double jump = items[place] - items[place - 1] - usual;
        Outcome? best = null;
        for (int round = 0; round < Rounds; round++)
        {
            double[] moved = Moved(place, -jump);
            AlignmentResult result = Align(moved);
            if (best is null || result.LogLikelihood > best.Result.LogLikelihood)
                best = new Outcome(place, jump, moved, result);
            // The usual spacing is not exactly the one that was: what is left between the two parts belongs to the jump.
            if (Rest(moved, result, place) is not { } rest)
                break;
            jump += rest;
        }

        return best!;
    }

    /// <summary>
    /// How much later the items after the place are, against their pulses, than those before it, at a common drift. Where one part has no pulses
    /// because the jump is not quite right yet, the other part says which are the nearest.
    /// </summary>
    private double? Rest(double[] moved, AlignmentResult result, int place)
    {
        int from = Math.Max(0, place - Near), to = Math.Min(moved.Length, place + Near);
        int[] known = [.. Enumerable.Range(from, to - from).Where(i => result.Partner[i] >= 0)];
        if (known.Length < StepFinder.Fewest || place - from < StepFinder.Fewest || to - place < StepFinder.Fewest)
            return null;
        RobustLine whole = RobustLine.Fit([.. known.Select(i => moved[i])], [.. known.Select(i => Lateness(i, result.Partner[i]))], options.JitterSeconds);
        int[] pulse = [.. Enumerable.Range(from, to - from).Select(i => result.Partner[i] >= 0
            ? result.Partner[i]
            : PairHmm.Nearest(pulses, moved[i] - whole.Intercept - (whole.Slope * moved[i])))];
        RobustLine parts = RobustLine.Fit(moved[from..to], [.. pulse.Select((p, n) => Lateness(from + n, p))], [0, place - from], options.JitterSeconds);
        return parts.InterceptOf(1) - parts.InterceptOf(0);

        double Lateness(int item, int partner) => moved[item] - pulses[partner];
    }

    private AlignmentResult Align(double[] moved) => SequenceAligner.Align(moved, pulses, steps, options);

    private double[] Moved(int from, double by) => [.. items.Select((t, i) => i < from ? t : t + by)];

    /// <summary>One step taken out.</summary>
    /// <param name="Place">First item after it.</param>
    /// <param name="Jump">By how much the clock was set ahead, s.</param>
    /// <param name="Items">The items without it.</param>
    /// <param name="Result">Their alignment.</param>
    internal sealed record Outcome(int Place, double Jump, double[] Items, AlignmentResult Result);
}
