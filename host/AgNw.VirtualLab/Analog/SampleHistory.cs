using AgNw.Contract;

namespace AgNw.VirtualLab.Analog;

/// <summary>
/// What the ADC saw and will see as far as it is known: spans in ascending, adjoining ticks. The newest span may reach into the future
/// and is cut where the world changes. Old spans are dropped on request only.
/// </summary>
public sealed class SampleHistory
{
    private readonly List<SampleSpan> spans = [];
    private int cached;

    /// <summary>End of what is known, exclusive, ticks.</summary>
    public long KnownTo => spans.Count == 0 ? 0 : spans[^1].ToTick;

    /// <summary>Appends a span; whatever was known from its first tick on is replaced.</summary>
    public void Append(SampleSpan span)
    {
        CutAt(span.FromTick);
        spans.Add(span);
    }

    /// <summary>The newest span is true only before a tick.</summary>
    public void EndAt(long tick) => CutAt(tick);

    /// <summary>Forgets spans that end at or before a tick.</summary>
    public void DropBefore(long tick)
    {
        var count = 0;
        while (count < spans.Count - 1 && spans[count].ToTick <= tick)
        {
            count++;
        }

        spans.RemoveRange(0, count);
        cached = Math.Max(0, cached - count);
    }

    /// <summary>The span in which a sample is taken.</summary>
    /// <exception cref="InvalidOperationException">the sample is not known yet or was dropped: a defect of the caller</exception>
    public SampleSpan SpanOf(long sample)
    {
        var tick = sample * TripCoreTiming.AdcSamplePeriod;
        if (cached < spans.Count && Holds(spans[cached], tick))
        {
            return spans[cached];
        }

        var low = 0;
        var high = spans.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].ToTick <= tick)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        cached = low;
        return low < spans.Count && Holds(spans[low], tick)
            ? spans[low]
            : throw new InvalidOperationException($"Sample {sample} (tick {tick}) is outside the history kept.");
    }

    public bool Knows(long sample) => spans.Count > 0 && sample * TripCoreTiming.AdcSamplePeriod < KnownTo;

    public int Current(long sample) => SpanOf(sample).Current(sample);

    public int Voltage(long sample) => SpanOf(sample).Voltage(sample);

    private static bool Holds(SampleSpan span, long tick) => span.FromTick <= tick && tick < span.ToTick;

    private void CutAt(long tick)
    {
        while (spans.Count > 0 && spans[^1].FromTick >= tick)
        {
            spans.RemoveAt(spans.Count - 1);
        }

        if (spans.Count > 0)
        {
            spans[^1].EndAt(tick);
        }

        cached = 0;
    }
}
