namespace AgNw.Timeline.Alignment;

/// <summary>
/// What may be supposed instead of an explanation: a step more, where the spacing of the items or their distance from their pulses jumps; a step
/// less; a stretch that belongs some pulses earlier or later, because how many items were lost at a step cannot be told from their times.
/// </summary>
internal sealed class StepMoves(AlignmentModel model)
{
    /// <summary>How many deviations are an unusual spacing.</summary>
    public const double Unusual = 6;

    private const int MostPlaces = 8;
    private const double Apart = 12;
    private static readonly int[] Beside = [-12, -8, -6, -4, -3, -2, -1, 1, 2, 3, 4, 6, 8, 12];

    /// <summary>A step more or less, or a part shifted by one pulse.</summary>
    public IEnumerable<(int[] Starts, double[] Offsets)> Near(Explanation from) =>
    [
        .. AtJumps(from), .. AtExtraItems(from), .. AtMiscounts(from), .. AtSpacings(from, IsWhole(from) ? double.PositiveInfinity : 0),
        .. WithoutLoss(from), .. Shifted(from), .. Fewer(from),
    ];

    /// <summary>A step more wherever the spacing is unusual, which it also is after so many lost items.</summary>
    public IEnumerable<(int[] Starts, double[] Offsets)> AtSpacings(Explanation from, double lost)
    {
        var spacing = new ItemSpacing(from.Predicted, model.Pulses, model.Steps, model.Options);
        foreach (int place in spacing.Places(Unusual, lost).Take(MostPlaces))
        {
            foreach (double usual in spacing.UsualAt(place))
            {
                double jump = from.Predicted[place] - from.Predicted[place - 1] - usual;
                foreach ((int[] Starts, double[] Offsets) step in At(from, place, -jump))
                    yield return step;
            }
        }
    }

    /// <summary>The whole, later by some seconds.</summary>
    public static (int[] Starts, double[] Offsets) Whole(Explanation from, double seconds) => (from.Starts, [.. from.Offsets.Select(o => o + seconds)]);

    /// <summary>
    /// Each step some items earlier and later, where the two offsets differ, whole periods apart, by so little that the jitter hides on which side an item is.
    /// </summary>
    public IEnumerable<(int[] Starts, double[] Offsets)> Places(Explanation from)
    {
        for (int k = 1; k < from.Starts.Length; k++)
        {
            double jump = from.Offsets[k] - from.Offsets[k - 1];
            if (Math.Abs(jump - (model.Period * Math.Round(jump / model.Period))) > Apart * from.Candidate.Sigma)
                continue;
            int low = from.Starts[k - 1] + 1, high = k + 1 < from.Starts.Length ? from.Starts[k + 1] : model.Items.Length;
            foreach (int place in Beside.Select(d => from.Starts[k] + d).Where(p => p >= low && p < high))
                yield return ([.. from.Starts.Select((s, n) => n == k ? place : s)], from.Offsets);
        }
    }

    private bool IsWhole(Explanation from)
    {
        int[] partner = from.Candidate.Partner;
        return partner[0] == 0 && partner[^1] == model.Pulses.Length - 1 && Array.IndexOf(partner, -1) < 0;
    }

    /// <summary>
    /// Steps that the residuals of a stretch show. Where the pattern fits at several shifts an alignment that knows no step finds the nearest one, not
    /// the true: each is tried with a period more and less as well.
    /// </summary>
    private IEnumerable<(int[] Starts, double[] Offsets)> AtJumps(Explanation from)
    {
        for (int k = 0; k < from.Starts.Length; k++)
        {
            int to = k + 1 < from.Starts.Length ? from.Starts[k + 1] : from.Predicted.Length;
            int[] partner = from.Candidate.Partner;
            int[] matched = [.. Enumerable.Range(from.Starts[k], to - from.Starts[k]).Where(i => partner[i] >= 0)];
            double[] x = [.. matched.Select(i => from.Predicted[i])];
            double[] rest = [.. matched.Select(i => model.Pulses[partner[i]] - from.Predicted[i])];
            foreach (bool sloping in new[] { true, false })
            {
                if (LevelChange.Find(x, rest, model.Options.JitterSeconds, sloping) is not { } jump)
                    continue;
                foreach (double by in new[] { 0, -model.Period, model.Period })
                {
                    foreach ((int[] Starts, double[] Offsets) step in At(from, matched[jump.At], jump.Change + by))
                        yield return step;
                }
            }
        }
    }

    /// <summary>Where an item is farther from the one before than its counter says: the counter is right, and the clock was set by as many periods.</summary>
    private IEnumerable<(int[] Starts, double[] Offsets)> AtMiscounts(Explanation from)
    {
        int[] partner = from.Candidate.Partner;
        if (model.Steps is null)
            yield break;
        int[] places = [.. Enumerable.Range(1, partner.Length - 1).Where(i => partner[i] >= 0 && partner[i - 1] >= 0 && partner[i] - partner[i - 1] != model.Step(i))];
        foreach (int place in places.Take(MostPlaces))
        {
            double by = (partner[place] - partner[place - 1] - model.Step(place)) * model.Period;
            foreach ((int[] Starts, double[] Offsets) step in At(from, place, -by))
                yield return step;
        }
    }

    /// <summary>An item without a pulse among others that have one: its pulse was lost, or its clock was set back by a period.</summary>
    private IEnumerable<(int[] Starts, double[] Offsets)> AtExtraItems(Explanation from)
    {
        int[] partner = from.Candidate.Partner;
        int first = Array.FindIndex(partner, static p => p >= 0), last = Array.FindLastIndex(partner, static p => p >= 0);
        foreach (int place in Enumerable.Range(0, partner.Length).Where(i => partner[i] < 0 && i > first && i < last && partner[i - 1] >= 0).Take(MostPlaces))
        {
            foreach (double by in new[] { -model.Period, model.Period })
            {
                foreach ((int[] Starts, double[] Offsets) step in At(from, place, by))
                    yield return step;
            }
        }
    }

    /// <summary>What precedes a step, what follows it, and the stretches beside it alone, so shifted that no item was lost there.</summary>
    private IEnumerable<(int[] Starts, double[] Offsets)> WithoutLoss(Explanation from)
    {
        int[] partner = from.Candidate.Partner;
        for (int step = 1; step <= from.Steps; step++)
        {
            int before = Array.FindLastIndex(partner, from.Starts[step] - 1, static p => p >= 0);
            int after = Array.FindIndex(partner, from.Starts[step], static p => p >= 0);
            if (before < 0 || after < 0)
                continue;
            int lost = partner[after] - partner[before] - Enumerable.Range(before + 1, after - before).Sum(model.Step);
            if (lost == 0)
                continue;
            double by = model.Pulses[partner[after]] - model.Pulses[Math.Clamp(partner[after] - lost, 0, model.Pulses.Length - 1)];
            foreach ((int[] Starts, double[] Offsets) shifted in Parts(from.Starts, from.Offsets, step, -by))
                yield return shifted;
        }
    }

    private IEnumerable<(int[] Starts, double[] Offsets)> Shifted(Explanation from) =>
        Enumerable.Range(1, from.Steps).SelectMany(k => Parts(from.Starts, from.Offsets, k, model.Period).Concat(Parts(from.Starts, from.Offsets, k, -model.Period)));

    private static IEnumerable<(int[] Starts, double[] Offsets)> Fewer(Explanation from)
    {
        for (int k = 1; k <= from.Steps; k++)
        {
            int[] starts = [.. from.Starts.Where((_, n) => n != k)];
            yield return (starts, [.. from.Offsets.Where((_, n) => n != k)]);
            yield return (starts, [.. from.Offsets.Where((_, n) => n != k - 1)]);
        }
    }

    /// <summary>
    /// A step at a place, by which what follows it stands some seconds later against what precedes it: the stretch alone, or all that follows, later;
    /// or the stretch before, or all that precedes, earlier.
    /// </summary>
    private static IEnumerable<(int[] Starts, double[] Offsets)> At(Explanation from, int place, double later)
    {
        int k = from.StretchOf(place);
        bool known = from.Starts[k] == place;
        int[] starts = known ? from.Starts : [.. from.Starts[..(k + 1)], place, .. from.Starts[(k + 1)..]];
        double[] offsets = known ? from.Offsets : [.. from.Offsets[..(k + 1)], .. from.Offsets[k..]];
        return Parts(starts, offsets, known ? k : k + 1, later);
    }

    /// <summary>What follows a step, and the stretch after it alone, later; what precedes it, and the stretch before it alone, earlier.</summary>
    private static IEnumerable<(int[] Starts, double[] Offsets)> Parts(int[] starts, double[] offsets, int step, double later)
    {
        yield return (starts, [.. offsets.Select((o, k) => k >= step ? o + later : o)]);
        yield return (starts, [.. offsets.Select((o, k) => k == step ? o + later : o)]);
        yield return (starts, [.. offsets.Select((o, k) => k < step ? o - later : o)]);
        yield return (starts, [.. offsets.Select((o, k) => k == step - 1 ? o - later : o)]);
    }
}
