using AgNw.VirtualLab.Analog;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>Sums and ranges of signed voltage codes over past samples: bounds from the spans, exact on demand.</summary>
internal static class VoltageSums
{
    /// <summary>Rounding of a code and of double arithmetic over one span, codes a sample.</summary>
    private const double RoundingMargin = 0.51;

    public static (double Low, double High) SumBounds(SampleHistory history, long first, long last)
    {
        var low = 0.0;
        var high = 0.0;
        for (var sample = first; sample <= last;)
        {
            var span = history.SpanOf(sample);
            var end = Math.Min(last, span.LastSample);
            var count = end - sample + 1;
            var ends = span.VoltageBounds(sample, end);
            var middle = count * ((double)span.VoltageBounds(sample, sample).Low + span.VoltageBounds(end, end).Low + (2 * span.NoiseBound)) / 2;
            var margin = count * (span.NoiseBound + RoundingMargin + RoundingMargin);
            var clips = ends.Low <= short.MinValue || ends.High >= short.MaxValue;
            low += clips ? (double)count * ends.Low : middle - margin;
            high += clips ? (double)count * ends.High : middle + margin;
            sample = end + 1;
        }

        return (low, high);
    }

    public static long Sum(SampleHistory history, long first, long last)
    {
        var sum = 0L;
        for (var sample = first; sample <= last; sample++)
        {
            sum += history.Voltage(sample);
        }

        return sum;
    }

    public static CodeBounds Range(SampleHistory history, long first, long last)
    {
        var range = history.SpanOf(first).VoltageBounds(first, first);
        for (var sample = first; sample <= last;)
        {
            var span = history.SpanOf(sample);
            var end = Math.Min(last, span.LastSample);
            range = range.Union(span.VoltageBounds(sample, end));
            sample = end + 1;
        }

        return range;
    }
}
