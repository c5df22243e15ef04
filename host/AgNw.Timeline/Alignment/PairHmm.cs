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
    private readonly double[] _advance;
    private readonly double _extra;

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
        _advance = [.. Enumerable.Range(0, 64).Select(excess => Math.Exp(model.LogExcess(excess)))];
        _extra = Math.Exp(model.LogExtra);
        Partner = new int[predicted.Length];
        Confidence = new double[predicted.Length];
        Array.Fill(Partner, -1);
        Array.Fill(Confidence, 1);
    }

    public int[] Partner { get; }

    public double[] Confidence { get; }

    /// <summary>Number of items before the first pulse.</summary>
    public int Before => _first;

    /// <summary>Number of items after the last pulse.</summary>
    public int After => _predicted.Length - _first - _count;

    /// <summary>Runs both passes and returns the log-likelihood of all alignments in the band together.</summary>
    public double Run()
    {
        double ends = (_first > 0 ? _model.LogEnd : 0) + (_first + _count < _predicted.Length ? _model.LogEnd : 0);
        double total = ends + ((Before + After) * _model.LogOutside);
        if (_count == 0)
            return total;
        PlaceBand();
        double likelihood = Forward();
        return total + likelihood + Backward();
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
                    ? Math.Exp(_model.LogMatched + _model.LogResidual(_predicted[_first + n] - pulses[pulse], _sigma))
                    : 0;
            }
        }
    }

    /// <summary>Forward pass with every row scaled to sum 1; the sum of the scales' logarithms.</summary>
    private double Forward()
    {
        for (int k = 0; k < Band; k++)
        {
            bool even = _first > 0 || _low[0] + k == 0;
            _forwardMatched[k] = _emission[k] * (even ? 1 : Math.Exp(_model.LogEnd));
            _forwardExtra[k] = _extra * Math.Exp(_model.LogEnd) / Band;
        }

        double log = Math.Log(Normalise(0));
        for (int n = 1; n < _count; n++)
        {
            int at = n * Band;
            for (int before = 0; before < Band; before++)
            {
                double from = _forwardMatched[at - Band + before] + _forwardExtra[at - Band + before];
                int next = _low[n - 1] + before + 1 - _low[n];
                int same = Math.Min(Math.Max(0, next - 1), Band - 1);
                _forwardExtra[at + same] += from * _extra;
                for (int k = Math.Max(0, next); k < Band; k++)
                    _forwardMatched[at + k] += from * Advance(n, k + 1 - next) * _emission[at + k];
            }

            log += Math.Log(Normalise(n));
        }

        return log;
    }

    /// <summary>Backward pass, deciding row by row; the logarithm of what the ends add.</summary>
    private double Backward()
    {
        var onward = new double[Band];
        bool itemsGoOn = _first + _count < _predicted.Length;
        double ends = 0;
        for (int k = 0; k < Band; k++)
        {
            bool even = itemsGoOn || _low[_count - 1] + k == _model.Pulses.Length - 1;
            onward[k] = even ? 1 : Math.Exp(_model.LogEnd);
            ends += onward[k] * (_forwardMatched[((_count - 1) * Band) + k] + _forwardExtra[((_count - 1) * Band) + k]);
        }

        for (int n = _count - 1; n >= 0; n--)
        {
            Decide(n, onward);
            if (n > 0)
                onward = StepBack(n, onward);
        }

        return Math.Log(ends);
    }

    private double[] StepBack(int n, double[] onward)
    {
        var earlier = new double[Band];
        double sum = 0;
        for (int before = 0; before < Band; before++)
        {
            int next = _low[n - 1] + before + 1 - _low[n];
            double value = onward[Math.Min(Math.Max(0, next - 1), Band - 1)] * _extra;
            for (int k = Math.Max(0, next); k < Band; k++)
                value += Advance(n, k + 1 - next) * _emission[(n * Band) + k] * onward[k];
            earlier[before] = value;
            sum += value;
        }

        for (int k = 0; k < Band && sum > 0; k++)
            earlier[k] /= sum;
        return earlier;
    }

    private void Decide(int n, double[] onward)
    {
        double best = 0, none = 0, all = 0;
        int partner = -1;
        for (int k = 0; k < Band; k++)
        {
            double matched = _forwardMatched[(n * Band) + k] * onward[k];
            none += _forwardExtra[(n * Band) + k] * onward[k];
            all += matched;
            if (matched > best)
            {
                best = matched;
                partner = _low[n] + k;
            }
        }

        all += none;
        Partner[_first + n] = none > best ? -1 : partner;
        Confidence[_first + n] = all > 0 ? Math.Max(none, best) / all : 0;
    }

    private double Normalise(int n)
    {
        int at = n * Band;
        double sum = 0;
        for (int k = 0; k < Band; k++)
            sum += _forwardMatched[at + k] + _forwardExtra[at + k];
        for (int k = 0; k < Band && sum > 0; k++)
        {
            _forwardMatched[at + k] /= sum;
            _forwardExtra[at + k] /= sum;
        }

        return sum;
    }

    /// <summary>Probability of an advance by a number of pulses, 1 or more, from the item before.</summary>
    private double Advance(int n, int pulses)
    {
        int excess = pulses - _model.Step(_first + n);
        return _advance[Math.Min(Math.Abs(excess), _advance.Length - 1)];
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
}
