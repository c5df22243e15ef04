using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Alignment;

/// <summary>
/// Follows one shift through both sequences in a single pass: a running offset predicts each item's pulse; a pulse is passed over when this
/// item and the next ones together fit better one pulse later, an item likewise. Fast, not optimal: it ranks the shifts for <see cref="PairHmm"/>.
/// </summary>
internal sealed class ShiftTracker(AlignmentModel model)
{
    private const int StartPairs = 9;
    private const double Gain = 0.08;
    private const int LookAhead = 8;
    private const double TailCost = 14;
    private const int MedianSample = 255;

    private readonly List<(int Item, int Pulse)> _pairs = [];
    private readonly List<double> _residuals = [];

    public ShiftTrack Track(int shift, bool keepPairs)
    {
        _pairs.Clear();
        _residuals.Clear();
        double[] items = model.Items;
        double[] pulses = model.Pulses;
        double offset = StartOffset(Math.Max(0, -shift), Math.Max(0, shift));
        (int i, int j) = Begin(offset);
        var begin = (i, j);
        double cost = (i == 0 && j == 0 ? 0 : model.LogEnd) + (i * model.LogOutside) + model.LogOffset(offset, model.Options.JitterSeconds);
        double logMissing = Math.Log(model.Options.MissingProbability);
        while (i < items.Length && j < pulses.Length)
        {
            double residual = items[i] + offset - pulses[j];
            if (PulseIsPassedOver(i, j, offset))
            {
                cost += logMissing;
                j++;
                continue;
            }

            if (ItemIsExtra(i, j, offset))
            {
                cost += model.LogExtra;
                i++;
                continue;
            }

            _pairs.Add((i, j));
            _residuals.Add(residual);
            offset -= residual * Math.Max(Gain, 1.0 / (_pairs.Count + StartPairs));
            i++;
            j += i < items.Length ? model.Step(i) : 1;
        }

        bool unevenEnd = i < items.Length || j < pulses.Length;
        cost += (unevenEnd ? model.LogEnd : 0) + ((items.Length - i) * model.LogOutside);
        return new ShiftTrack(shift, begin, cost + Likelihood(), keepPairs ? [.. _pairs] : []);
    }

    private double StartOffset(int i, int j)
    {
        Span<double> difference = stackalloc double[StartPairs];
        int count = 0;
        while (count < StartPairs && i < model.Items.Length && j < model.Pulses.Length)
        {
            difference[count++] = model.Pulses[j] - model.Items[i];
            i++;
            j += i < model.Items.Length ? model.Step(i) : 1;
        }

        if (count == 0)
            return 0;
        difference = difference[..count];
        difference.Sort();
        return difference[count / 2];
    }

    /// <summary>
    /// First item and pulse under an offset. Not those that the shift names: where an item was dropped among the first few, the offset is that
    /// of the many after it, and the few before it have to find their own pulses.
    /// </summary>
    private (int Item, int Pulse) Begin(double offset)
    {
        double earliest = model.Pulses[0] - (model.Period / 2);
        int i = 0;
        while (i < model.Items.Length - 1 && model.Items[i] + offset < earliest)
            i++;
        return (i, PairHmm.Nearest(model.Pulses, model.Items[i] + offset));
    }

    private bool PulseIsPassedOver(int i, int j, double offset)
    {
        double time = model.Items[i] + offset;
        return j + 1 < model.Pulses.Length
            && Math.Abs(time - model.Pulses[j + 1]) < Math.Abs(time - model.Pulses[j])
            && Misfit(i, j + 1, offset) < Misfit(i, j, offset);
    }

    private bool ItemIsExtra(int i, int j, double offset) =>
        i + 1 < model.Items.Length
        && Math.Abs(model.Items[i + 1] + offset - model.Pulses[j]) < Math.Abs(model.Items[i] + offset - model.Pulses[j])
        && Misfit(i + 1, j, offset) < Misfit(i, j, offset);

    /// <summary>Mean square of the next residuals if this item belongs to this pulse and none is missing.</summary>
    private double Misfit(int i, int j, double offset)
    {
        double squares = 0;
        int count = 0;
        while (count < LookAhead && i < model.Items.Length && j < model.Pulses.Length)
        {
            double residual = model.Items[i] + offset - model.Pulses[j];
            squares += Math.Min(residual * residual, model.Period * model.Period);
            count++;
            i++;
            j += i < model.Items.Length ? model.Step(i) : 1;
        }

        return squares / Math.Max(1, count);
    }

    private double Likelihood()
    {
        if (_residuals.Count == 0)
            return 0;
        // From the median: while one stretch is not explained, every other must still count for what it is.
        double sigma = Math.Max(model.Options.JitterSeconds, RobustStatistics.NormalPerMad * MedianMagnitude());
        // The model's density without its logarithm per residual: a wrong pulse costs as much as the thin tail would.
        double tail = 0;
        foreach (double residual in _residuals)
            tail += Math.Min(residual * residual / (sigma * sigma), TailCost);
        return (_residuals.Count * (model.LogMatched - Math.Log(sigma * Math.Sqrt(2 * Math.PI)))) - (tail / 2);
    }

    /// <summary>Median of an even sample: all of them would cost more than the rest of the work.</summary>
    private double MedianMagnitude()
    {
        Span<double> sample = stackalloc double[MedianSample];
        int count = Math.Min(MedianSample, _residuals.Count);
        for (int n = 0; n < count; n++)
            sample[n] = Math.Abs(_residuals[(int)((long)n * _residuals.Count / count)]);
        sample = sample[..count];
        sample.Sort();
        return sample[count / 2];
    }
}
