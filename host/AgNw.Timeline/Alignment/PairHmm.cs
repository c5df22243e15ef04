namespace AgNw.Timeline.Alignment;

/// <summary>
/// Forward-backward over all alignments near a predicted one. State: the pulse that an item belongs to, or the last pulse used if the item
/// belongs to none (Durbin et al., Biological Sequence Analysis, 1998, chapter 4, banded). Gives each item's pulse with its probability.
/// Time O(items * Band^2), memory O(items * Band).
/// </summary>
internal sealed class PairHmm
{
    private const int HalfBand = 5;
    private const int Band = (2 * HalfBand) + 1;

    private readonly AlignmentModel _model;
    private readonly double[] _predicted;
    private readonly double _sigma;
    private readonly int _first;
    private readonly int _count;
    private readonly int[] _low;
    private readonly double[] _forwardMatched;
    private readonly double[] _forwardExtra;
    private readonly double[] _emission;

    /// <param name="model">Sequences and likelihoods.</param>
    /// <param name="predicted">For each item its predicted board time in seconds.</param>
    /// <param name="sigma">Standard deviation of an item's residual, in seconds.</param>
    public PairHmm(AlignmentModel model, double[] predicted, double sigma)
    {
        _model = model;
        _predicted = predicted;
        _sigma = sigma;
        double margin = Math.Max(model.Period / 2, 4 * sigma);
        int first = 0;
        while (first < predicted.Length && predicted[first] < model.Pulses[0] - margin)
            first++;
        int end = predicted.Length;
        while (end > first && predicted[end - 1] > model.Pulses[^1] + margin)
            end--;
        _first = first;
        _count = end - first;
        _low = new int[_count];
        _forwardMatched = new double[_count * Band];
        _forwardExtra = new double[_count * Band];
        _emission = new double[_count * Band];
        Partner = new int[predicted.Length];
        Confidence = new double[predicted.Length];
        Array.Fill(Partner, -1);
        Array.Fill(Confidence, 1);
    }

    public int[] Partner { get; }

    public double[] Confidence { get; }

    /// <summary>Number of items before the first or after the last pulse.</summary>
    public int Outside => _predicted.Length - _count;

    /// <summary>Runs both passes and returns the log-likelihood of all alignments in the band together.</summary>
    public double Run()
    {
        double ends = (_first > 0 ? _model.LogEnd : 0) + (_first + _count < _predicted.Length ? _model.LogEnd : 0);
        double total = ends + (Outside * _model.LogOutside);
        if (_count == 0)
            return total;
        PlaceBand();
        Forward();
        double likelihood = Backward();
        return total + likelihood;
    }

    private void PlaceBand()
    {
        double[] pulses = _model.Pulses;
        for (int n = 0; n < _count; n++)
        {
            int nearest = Nearest(pulses, _predicted[_first + n]);
            int low = Math.Clamp(nearest - HalfBand, 0, Math.Max(0, pulses.Length - Band));
            _low[n] = n == 0 ? low : Math.Max(_low[n - 1], low);
            for (int k = 0; k < Band; k++)
            {
                int pulse = _low[n] + k;
                _emission[(n * Band) + k] = pulse < pulses.Length
                    ? _model.LogMatched + _model.LogResidual(_predicted[_first + n] - pulses[pulse], _sigma)
                    : double.NegativeInfinity;
            }
        }
    }

    private void Forward()
    {
        for (int k = 0; k < Band; k++)
        {
            bool even = _first == 0 && _low[0] + k == 0;
            _forwardMatched[k] = _emission[k] + (even || _first > 0 ? 0 : _model.LogEnd);
            _forwardExtra[k] = _model.LogExtra + _model.LogEnd - Math.Log(Band);
        }

        for (int n = 1; n < _count; n++)
        {
            int at = n * Band;
            Array.Fill(_forwardMatched, double.NegativeInfinity, at, Band);
            Array.Fill(_forwardExtra, double.NegativeInfinity, at, Band);
            for (int before = 0; before < Band; before++)
            {
                double from = LogAdd(_forwardMatched[at - Band + before], _forwardExtra[at - Band + before]);
                if (double.IsNegativeInfinity(from))
                    continue;
                int pulse = _low[n - 1] + before;
                int same = Math.Max(0, pulse - _low[n]);
                _forwardExtra[at + same] = LogAdd(_forwardExtra[at + same], from + _model.LogExtra);
                for (int k = Math.Max(0, pulse + 1 - _low[n]); k < Band; k++)
                {
                    double step = from + _model.LogAdvance(_first + n, _low[n] + k - pulse) + _emission[at + k];
                    _forwardMatched[at + k] = LogAdd(_forwardMatched[at + k], step);
                }
            }
        }
    }

    private double Backward()
    {
        var matched = new double[Band];
        var extra = new double[Band];
        double total = double.NegativeInfinity;
        int last = (_count - 1) * Band;
        bool itemsGoOn = _first + _count < _predicted.Length;
        for (int k = 0; k < Band; k++)
        {
            bool even = itemsGoOn || _low[_count - 1] + k == _model.Pulses.Length - 1;
            matched[k] = extra[k] = even ? 0 : _model.LogEnd;
            total = LogAdd(total, LogAdd(_forwardMatched[last + k] + matched[k], _forwardExtra[last + k] + extra[k]));
        }

        for (int n = _count - 1; n >= 0; n--)
        {
            Decide(n, matched, extra, total);
            if (n > 0)
                (matched, extra) = StepBack(n, matched, extra);
        }

        return total;
    }

    private (double[] Matched, double[] Extra) StepBack(int n, double[] matched, double[] extra)
    {
        var earlier = new double[Band];
        for (int before = 0; before < Band; before++)
        {
            int pulse = _low[n - 1] + before;
            int same = Math.Max(0, pulse - _low[n]);
            double sum = same < Band ? _model.LogExtra + extra[same] : double.NegativeInfinity;
            for (int k = Math.Max(0, pulse + 1 - _low[n]); k < Band; k++)
            {
                double step = _model.LogAdvance(_first + n, _low[n] + k - pulse) + _emission[(n * Band) + k] + matched[k];
                sum = LogAdd(sum, step);
            }

            earlier[before] = sum;
        }

        return (earlier, (double[])earlier.Clone());
    }

    private void Decide(int n, double[] matched, double[] extra, double total)
    {
        double best = 0;
        double none = 0;
        int partner = -1;
        for (int k = 0; k < Band; k++)
        {
            double p = Math.Exp(_forwardMatched[(n * Band) + k] + matched[k] - total);
            none += Math.Exp(_forwardExtra[(n * Band) + k] + extra[k] - total);
            if (p > best)
            {
                best = p;
                partner = _low[n] + k;
            }
        }

        Partner[_first + n] = none > best ? -1 : partner;
        Confidence[_first + n] = Math.Min(1, Math.Max(none, best));
    }

    internal static int Nearest(double[] ascending, double value)
    {
        int at = Array.BinarySearch(ascending, value);
        if (at >= 0)
            return at;
        at = ~at;
        if (at == 0)
            return 0;
        if (at == ascending.Length)
            return at - 1;
        return value - ascending[at - 1] <= ascending[at] - value ? at - 1 : at;
    }

    private static double LogAdd(double a, double b)
    {
        if (a < b)
            (a, b) = (b, a);
        return double.IsNegativeInfinity(b) ? a : a + Math.Log(1 + Math.Exp(b - a));
    }
}
