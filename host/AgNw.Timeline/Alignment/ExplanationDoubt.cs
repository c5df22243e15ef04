namespace AgNw.Timeline.Alignment;

/// <summary>Says of which items rivals of the best explanation tell something else, and how far away.</summary>
internal sealed class ExplanationDoubt
{
    private const string AtTheStep = "how many items were lost when the clock was set is not sure";
    private const string PossibleStep = "several items lost in a row, or a clock that was set";
    private const double WholeShare = 0.9;
    private const int SameStretch = 3;

    private readonly List<AlignmentDoubt> _doubts = [];

    /// <param name="model">The sequences.</param>
    /// <param name="best">What was taken.</param>
    /// <param name="rivals">Other explanations with the best one's lead. Those within the margin cannot be excluded; of those that move all items the
    /// farther ones say how far, should one of them be within it.</param>
    public ExplanationDoubt(AlignmentModel model, Explanation best, IEnumerable<(Explanation Explanation, double Lead)> rivals)
    {
        var fewer = new double[model.Items.Length];
        var more = new double[model.Items.Length];
        foreach ((Explanation rival, double lead) in rivals)
        {
            (int[] own, int[] other) = (best.Candidate.Partner, rival.Candidate.Partner);
            int shared = 0, differ = 0;
            for (int i = 0; i < own.Length; i++)
            {
                shared += own[i] >= 0 && other[i] >= 0 ? 1 : 0;
                differ += own[i] >= 0 && other[i] >= 0 && own[i] != other[i] ? 1 : 0;
            }

            bool whole = differ >= WholeShare * shared;
            double[] elsewhere = rival.Steps > best.Steps ? more : fewer;
            for (int i = 0; i < own.Length; i++)
            {
                double away = Math.Abs(rival.SecondsOf(i, model.Pulses) - best.SecondsOf(i, model.Pulses));
                if (whole)
                    Seconds = Math.Max(Seconds, away);
                else if (own[i] != other[i] && lead < model.Options.MinimumMargin)
                    elsewhere[i] = Math.Max(elsewhere[i], away);
            }

            if (!whole)
                continue;
            int shift = rival.Candidate.ShiftFrom(best.Candidate) ?? model.Pulses.Length;
            if (lead < Lead)
                (Lead, Nearest) = (lead, shift);
            Farthest = Math.Max(Farthest, Math.Abs(shift));
        }

        IsOfAll = fewer.Zip(more).Count(static d => d.First > 0 || d.Second > 0) >= WholeShare * model.Items.Length;
        _doubts.AddRange(Ranges(fewer, AtTheStep));
        _doubts.AddRange(Ranges(more, PossibleStep));
    }

    /// <summary>Lead over the likeliest rival that moves all items; infinite if there is none.</summary>
    public double Lead { get; private set; } = double.PositiveInfinity;

    /// <summary>By how many pulses that rival is shifted.</summary>
    public int Nearest { get; private set; }

    /// <summary>By how many pulses the farthest one is.</summary>
    public int Farthest { get; private set; }

    /// <summary>How far such a rival puts an item, at most, s.</summary>
    public double Seconds { get; private set; }

    /// <summary>True if hardly an item is left that no rival puts elsewhere: then none holds the whole at its place either.</summary>
    public bool IsOfAll { get; }

    /// <summary>Stretches that other rivals put elsewhere.</summary>
    public IReadOnlyList<AlignmentDoubt> Doubts => _doubts;

    private static IEnumerable<AlignmentDoubt> Ranges(double[] elsewhere, string reason)
    {
        for (int from = 0; from < elsewhere.Length; from++)
        {
            if (elsewhere[from] == 0)
                continue;
            int last = from;
            double most = elsewhere[from];
            for (int i = from + 1; i < elsewhere.Length && i - last <= SameStretch; i++)
            {
                if (elsewhere[i] == 0)
                    continue;
                last = i;
                most = Math.Max(most, elsewhere[i]);
            }

            yield return new AlignmentDoubt(from, last + 1, most, reason);
            from = last;
        }
    }
}
