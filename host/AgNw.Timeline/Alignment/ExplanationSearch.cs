namespace AgNw.Timeline.Alignment;

/// <summary>
/// Looks for the most likely explanation of items whose clock may have been set on the way, and keeps every other one that was tried and comes
/// near it: where the pattern fits in several ways, that is what makes the answer doubtful. A step is worth its improbability.
/// </summary>
internal sealed class ExplanationSearch
{
    /// <summary>By how many margins a shift of the whole may be behind that is not excluded once one is within the margin.</summary>
    public const double Reach = 3;

    /// <summary>Natural logarithm of the probability of a step at a given item, for believing it: one in a million.</summary>
    private const double LogStep = -13.8;

    /// <summary>The same for not excluding it: one in ten thousand.</summary>
    private const double LogPossibleStep = -9.2;

    private const double LostInARow = 2.5;
    private const int MostRounds = 8;
    private const int Climbs = 3;
    private const int MostLikely = 12;
    private const int MostShifted = 4;
    private const int MostPlaced = 6;
    private const double Likely = 30;
    private const double FewestOverlapping = 3;

    // Farther from the best than this, nothing counts as a rival: the margin, a step's benefit of the doubt, and chance where items lie outside.
    private const double Far = 60;

    private readonly AlignmentModel _model;
    private readonly Explainer _explainer;
    private readonly StepMoves _moves;
    private readonly int[] _unusual;
    private readonly HashSet<string> _tried = [];
    private readonly List<Explanation> _known = [];

    public ExplanationSearch(AlignmentModel model, IReadOnlyList<AlignmentCandidate> candidates)
    {
        _model = model;
        _explainer = new Explainer(model);
        _moves = new StepMoves(model);
        _unusual = [.. new ItemSpacing(model.Items, model.Pulses, model.Steps, model.Options).Places(StepMoves.Unusual, double.PositiveInfinity)];
        AlignmentCandidate[] starts = [.. candidates.OrderByDescending(static c => c.LogLikelihood)];
        Best = _explainer.Of(starts[0]);
        _known.Add(Best);
        foreach (AlignmentCandidate start in starts.Skip(1))
            Keep(_explainer.Of(start));
        foreach (Explanation start in Distinct(starts.Select(_explainer.Of)).Take(Climbs))
            Climb(start);
        LookAround();
    }

    /// <summary>The most likely explanation.</summary>
    public Explanation Best { get; private set; }

    /// <summary>Explanations that give some items other pulses, with the natural logarithm of how much more likely the best one is; less than a margin.</summary>
    public IEnumerable<(Explanation Explanation, double Lead)> Rivals(double margin) =>
        from rival in _known
        where !rival.Candidate.AgreesWith(Best.Candidate)
        let lead = Lead(rival)
        where lead < margin
        select (rival, lead);

    private double Lead(Explanation other)
    {
        AlignmentCandidate weighted = Weighted(other);
        double benefit = other.InsteadOfLoss && other.Steps > Best.Steps ? LogPossibleStep - LogStep : 0;
        return Weighted(Best).LeadOver(weighted with { LogLikelihood = weighted.LogLikelihood + benefit });
    }

    private double Score(Explanation explanation) => Weighted(explanation).LogLikelihood;

    private AlignmentCandidate Weighted(Explanation explanation)
    {
        AlignmentCandidate weighted = explanation.Candidate.Reweighted(_model, Best.Candidate.Sigma);
        return weighted with { LogLikelihood = weighted.LogLikelihood + ((explanation.Steps + Hidden(explanation)) * LogStep) };
    }

    /// <summary>Places beyond the first or last pulse where the spacing jumps: that no pulse is there to show the step makes it no cheaper.</summary>
    private int Hidden(Explanation explanation)
    {
        int first = explanation.Candidate.Before, end = _model.Items.Length - explanation.Candidate.After;
        return _unusual.Count(place => ((place <= first && first > 0) || place >= end) && Array.IndexOf(explanation.Starts, place) < 0);
    }

    private static IEnumerable<Explanation> Distinct(IEnumerable<Explanation> explanations)
    {
        var taken = new List<Explanation>();
        foreach (Explanation one in explanations)
        {
            if (taken.Exists(t => t.Candidate.AgreesWith(one.Candidate) && t.Starts.AsSpan().SequenceEqual(one.Starts)))
                continue;
            taken.Add(one);
            yield return one;
        }
    }

    private void Climb(Explanation from)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            Explanation? next = Tried(from, _moves.Near(from)).MaxBy(Score);
            if (next is null || Score(next) <= Score(from))
                return;
            from = next;
        }
    }

    /// <summary>What else explains as much as the best: the ends of the overlap, shifts of the whole as far as they go, steps where many were lost.</summary>
    private void LookAround()
    {
        Explanation before;
        do
        {
            before = Best;
            Tried(before, _moves.AtSpacings(before, LostInARow), insteadOfLoss: true);
            // A step among items beyond the last pulse explains nothing until the whole is shifted.
            Explanation[] likely = [.. Distinct(_known.Where(k => Score(k) > Score(before) - Likely).OrderByDescending(Score)).Take(MostLikely)];
            foreach (Explanation one in likely)
                Tried(one, [StepMoves.Whole(one, _model.Pulses[0] - one.Predicted[0]), StepMoves.Whole(one, _model.Pulses[^1] - one.Predicted[^1])]);
            foreach (Explanation one in likely.Where(k => Lead(k) < _model.Options.MinimumMargin).Take(MostShifted))
            {
                ShiftAsFarAsItGoes(one, -1);
                ShiftAsFarAsItGoes(one, 1);
            }

            foreach (Explanation one in Distinct(_known.Where(k => k.Steps > 0 && Lead(k) < 2 * _model.Options.MinimumMargin).OrderByDescending(Score)).Take(MostPlaced).ToArray())
                Tried(one, _moves.Places(one), fixedPlaces: true);
            if (!ReferenceEquals(before, Best))
                Climb(Best);
        }
        while (!ReferenceEquals(before, Best));
    }

    private void ShiftAsFarAsItGoes(Explanation from, int sign)
    {
        double most = Math.Min(_model.Items.Length, _model.Pulses.Length) - FewestOverlapping;
        double good = 0, bad = most + 1;
        for (double by = 1; by <= most && bad > most; by *= 2)
            (good, bad) = IsRival(by) ? (by, bad) : (good, by);
        while (good > 0 && bad - good > 1)
        {
            double middle = Math.Floor((good + bad) / 2);
            (good, bad) = IsRival(middle) ? (middle, bad) : (good, middle);
        }

        bool IsRival(double by) => Tried(from, [StepMoves.Whole(from, sign * by * _model.Period)]).Any(e => Lead(e) < Reach * _model.Options.MinimumMargin);
    }

    private List<Explanation> Tried(Explanation from, IEnumerable<(int[] Starts, double[] Offsets)> moves, bool insteadOfLoss = false, bool fixedPlaces = false)
    {
        var tried = new List<Explanation>();
        foreach ((int[] starts, double[] offsets) in moves)
        {
            string key = (insteadOfLoss ? "lost " : fixedPlaces ? "fixed " : "") + string.Join(' ', starts.Concat(offsets.Select(o => (int)Math.Round(8 * o / _model.Period))));
            if (!_tried.Add(key))
                continue;
            Explanation one = _explainer.Explain(starts, offsets, from.Candidate.Drift, from.Candidate.Sigma, fixedPlaces) with { InsteadOfLoss = insteadOfLoss };
            tried.Add(one);
            Keep(one);
        }

        return tried;
    }

    private void Keep(Explanation one)
    {
        double score = Score(one), best = Score(Best);
        if (score < best - Far)
            return;
        _known.Add(one);
        if (score <= best)
            return;
        Best = one;
        _known.RemoveAll(k => Score(k) < Score(Best) - Far);
    }
}
