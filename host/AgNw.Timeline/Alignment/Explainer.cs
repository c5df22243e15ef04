using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Alignment;

/// <summary>
/// Works out what supposed steps of the items' clock lead to: align (<see cref="PairHmm"/>), fit the offsets of the stretches with a common drift,
/// move each step to where it parts the items best, and again.
/// </summary>
internal sealed class Explainer(AlignmentModel model)
{
    private const int Rounds = 5;
    private const double SameSigma = 0.02;
    private const int Beside = 8;
    private const double OutlierScales = 5;

    // A residual that is no better than this many deviations says nothing of the side that an item belongs to.
    private const double SquaresOfTail = 12;

    /// <summary>An alignment without a step.</summary>
    public Explanation Of(AlignmentCandidate candidate) =>
        new([0], [candidate.Offset], Predict([0], [candidate.Offset], candidate.Drift), candidate);

    /// <summary>The most likely of what follows from stretches with about these offsets.</summary>
    /// <param name="starts">First item of each stretch.</param>
    /// <param name="offsets">Offset of each stretch, s.</param>
    /// <param name="drift">Common drift, as a ratio.</param>
    /// <param name="sigma">Standard deviation of an item's residual, s.</param>
    /// <param name="fixedPlaces">True if the steps are to stay where they are.</param>
    public Explanation Explain(int[] starts, double[] offsets, double drift, double sigma, bool fixedPlaces)
    {
        Explanation? best = null;
        for (int round = 0; round < Rounds; round++)
        {
            double[] predicted = Predict(starts, offsets, drift);
            var hmm = new PairHmm(model, predicted, sigma);
            double likelihood = hmm.Run() + model.LogOffset(offsets[0], sigma);
            bool same = best is not null && best.Candidate.Partner.AsSpan().SequenceEqual(hmm.Partner);
            if (best is null || likelihood > best.Candidate.LogLikelihood)
                best = new Explanation(starts, offsets, predicted, new AlignmentCandidate(likelihood, hmm.Partner, hmm.Confidence, sigma, hmm.Before, hmm.After, offsets[0], drift));
            if (round == Rounds - 1)
                break;
            double before = sigma;
            (offsets, drift, sigma) = Fit(starts, offsets, drift, hmm.Partner, sigma);
            if (same && Math.Abs(sigma - before) < SameSigma * before)
                break;
            starts = fixedPlaces ? starts : Sharpened(starts, offsets, drift, sigma, hmm.Partner);
        }

        return best!;
    }

    private double[] Predict(int[] starts, double[] offsets, double drift)
    {
        var predicted = new double[model.Items.Length];
        for (int k = 0; k < starts.Length; k++)
        {
            int to = k + 1 < starts.Length ? starts[k + 1] : predicted.Length;
            for (int i = starts[k]; i < to; i++)
                predicted[i] = model.Items[i] + offsets[k] + (drift * model.Items[i]);
        }

        return predicted;
    }

    /// <summary>Stretches with too few pulses of their own keep their offset.</summary>
    private (double[] Offsets, double Drift, double Sigma) Fit(int[] starts, double[] offsets, double drift, int[] partner, double sigma)
    {
        double floor = model.Options.JitterSeconds;
        var x = new List<double>();
        var y = new List<double>();
        var first = new List<int>();
        var stretch = new List<int>();
        for (int k = 0; k < starts.Length; k++)
        {
            int to = k + 1 < starts.Length ? starts[k + 1] : partner.Length;
            int[] matched = [.. Enumerable.Range(starts[k], to - starts[k]).Where(i => partner[i] >= 0)];
            if (matched.Length < StepFinder.Fewest)
                continue;
            first.Add(x.Count);
            stretch.Add(k);
            x.AddRange(matched.Select(i => model.Items[i]));
            y.AddRange(matched.Select(i => model.Pulses[partner[i]] - model.Items[i]));
        }

        if (first.Count == 0)
            return (offsets, drift, sigma);
        RobustLine line = RobustLine.Fit([.. x], [.. y], [.. first], floor);
        double slope = Math.Clamp(line.Slope, -model.Options.DriftLimit, model.Options.DriftLimit);
        double[] fitted = [.. offsets.Select((o, k) => o + ((drift - slope) * model.Items[starts[k]]))];
        double[] residuals = new double[x.Count];
        for (int n = 0; n < first.Count; n++)
        {
            int from = first[n], to = n + 1 < first.Count ? first[n + 1] : x.Count;
            int k = stretch[n];
            fitted[k] = slope == line.Slope ? line.InterceptOf(n) : RobustStatistics.Median(Enumerable.Range(from, to - from).Select(i => y[i] - (slope * x[i])));
            for (int i = from; i < to; i++)
                residuals[i] = y[i] - fitted[k] - (slope * x[i]);
        }

        // A late item or a wrong pulse must not widen the jitter of all others.
        double limit = Math.Max(floor, OutlierScales * RobustStatistics.Scale(residuals));
        double squares = (4 * floor * floor) + residuals.Sum(r => Math.Min(r * r, limit * limit));
        return (fitted, slope, Math.Sqrt(squares / (x.Count + 4)));
    }

    /// <summary>
    /// Moves each step to where the items on either side fit best the pulses that they have if none was lost between them and those farther from it: the
    /// nearest pulses would fit on both sides where the jump is about whole periods.
    /// </summary>
    private int[] Sharpened(int[] starts, double[] offsets, double drift, double sigma, int[] partner)
    {
        int[] sharp = [.. starts];
        for (int k = 1; k < sharp.Length; k++)
        {
            int next = k + 1 < sharp.Length ? sharp[k + 1] : model.Items.Length;
            int low = Math.Max(sharp[k - 1] + 1, sharp[k] - Beside), high = Math.Min(next - 1, sharp[k] + Beside);
            int left = Array.FindLastIndex(partner, low - 1, static p => p >= 0);
            int right = Array.FindIndex(partner, Math.Max(low, high), static p => p >= 0);
            if (left < sharp[k - 1] || right < 0 || right >= next)
                continue;
            int before = partner[left], after = partner[right];
            for (int i = left + 1; i < low; i++)
                before += model.Step(i);
            for (int i = right; i > low; i--)
                after -= model.Step(i);
            double sum = 0, least = 0;
            int best = low;
            for (int i = low; i < high; i++)
            {
                before += model.Step(i);
                after += i > low ? model.Step(i) : 0;
                sum += Misfit(i, before, offsets[k - 1], drift, sigma) - Misfit(i, after, offsets[k], drift, sigma);
                // Of equals the place that it has is kept.
                if (sum < least || (sum == least && i + 1 == sharp[k]))
                    (least, best) = (sum, i + 1);
            }

            sharp[k] = best;
        }

        return sharp;
    }

    private double Misfit(int item, int pulse, double offset, double drift, double sigma)
    {
        if (pulse < 0 || pulse >= model.Pulses.Length)
            return SquaresOfTail;
        double u = (model.Items[item] + offset + (drift * model.Items[item]) - model.Pulses[pulse]) / sigma;
        return Math.Min(u * u, SquaresOfTail);
    }
}
