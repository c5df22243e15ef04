using AgNw.VirtualLab.Analog;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>
/// The held peak: the highest median of three of the current magnitude and the magnitude of the voltage's median at the first sample that
/// reached it. Ranges of samples are taken with bounds only; the exact peak is found when it is asked for, by evaluating the few
/// ranges that can hold it (branch and bound). The result is that of evaluating every sample.
/// </summary>
internal sealed class PeakHold
{
    private const int LeafSamples = 64;

    private readonly List<PeakPiece> pieces = [];
    private int lowest;
    private int highest;
    private long sampleOfPeak = -1;

    /// <summary>Samples evaluated to find peaks; for tests of cost.</summary>
    public long Evaluated { get; private set; }

    /// <summary>The exact peak is known.</summary>
    public bool IsExact => pieces.Count == 0;

    /// <summary>Exact peak current if IsExact, magnitude code.</summary>
    public int Current { get; private set; }

    /// <summary>Voltage held with the peak if IsExact, magnitude code.</summary>
    public int Voltage { get; private set; }

    /// <summary>The peak is at least this.</summary>
    public int Low => Math.Max(Current, lowest);

    /// <summary>The peak is at most this.</summary>
    public int High => Math.Max(Current, highest);

    public void Clear()
    {
        pieces.Clear();
        lowest = 0;
        highest = 0;
        sampleOfPeak = -1;
        Current = 0;
        Voltage = 0;
    }

    /// <summary>The median of one evaluated sample; samples ascend.</summary>
    public void Offer(long sample, int current, int voltage)
    {
        if (current > Current || (current == Current && sample < sampleOfPeak))
        {
            Current = current;
            Voltage = voltage;
            sampleOfPeak = sample;
        }
    }

    /// <summary>
    /// A range of unevaluated samples of one span, after the third sample since ARM. Three or more samples that are all at least some
    /// value make the peak at least that value; no median in the range exceeds both the peak before and the range's highest sample.
    /// </summary>
    public void OfferRange(SampleHistory history, long first, long last)
    {
        var span = history.SpanOf(first);
        var bounds = span.CurrentBounds(first, last).Magnitude;
        if (bounds.High <= Current || bounds.High < lowest)
        {
            return;
        }

        if (last - first >= 2)
        {
            lowest = Math.Max(lowest, bounds.Low);
        }

        highest = Math.Max(highest, bounds.High);
        pieces.RemoveAll(piece => piece.Highest < Low);
        if (pieces.Count > 0 && pieces[^1] is var newest && newest.Span == span && newest.Last == first - 1)
        {
            pieces[^1] = newest with { Last = last, Highest = Math.Max(newest.Highest, bounds.High) };
            return;
        }

        pieces.Add(new PeakPiece(
            span, first, last, bounds.High, Magnitude.Of(history.Current(first - 1)), Magnitude.Of(history.Current(first - 2)),
            history.Voltage(first - 1), history.Voltage(first - 2)));
    }

    /// <summary>Makes the peak exact.</summary>
    public void Resolve()
    {
        pieces.Sort((one, other) => other.Highest.CompareTo(one.Highest));
        foreach (var piece in pieces)
        {
            Search(piece, piece.First, piece.Last);
        }

        pieces.Clear();
        lowest = 0;
        highest = 0;
    }

    private void Search(PeakPiece piece, long first, long last)
    {
        var high = High2(piece, first, last);
        if (high < Current || (high == Current && first > sampleOfPeak))
        {
            return;
        }

        if (last - first < LeafSamples)
        {
            Evaluate(piece, first, last);
            return;
        }

        var middle = first + ((last - first) / 2);
        if (High2(piece, first, middle) >= High2(piece, middle + 1, last))
        {
            Search(piece, first, middle);
            Search(piece, middle + 1, last);
        }
        else
        {
            Search(piece, middle + 1, last);
            Search(piece, first, middle);
        }
    }

    /// <summary>Bound of the medians of a part of a piece: its samples and the two before them.</summary>
    private static int High2(PeakPiece piece, long first, long last)
    {
        var start = Math.Max(piece.First, first - 2);
        return piece.Span.CurrentBounds(start, last).Magnitude.High;
    }

    private void Evaluate(PeakPiece piece, long first, long last)
    {
        Evaluated += last - first + 1;
        var second = piece.Current(first - 1);
        var third = piece.Current(first - 2);
        for (var sample = first; sample <= last; sample++)
        {
            var current = piece.Current(sample);
            var median = Magnitude.Median(current, second, third);
            if (median > Current || (median == Current && sample < sampleOfPeak))
            {
                var code = Magnitude.Median(piece.Voltage(sample), piece.Voltage(sample - 1), piece.Voltage(sample - 2));
                Offer(sample, median, Magnitude.Of(code));
            }

            third = second;
            second = current;
        }
    }
}
