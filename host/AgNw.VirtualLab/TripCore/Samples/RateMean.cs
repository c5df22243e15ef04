using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>
/// RATE, mean (step 3): consecutive sums of V over RATE_WINDOW samples. A pure function of the samples since ARM. Sums are compared by
/// bounds; where these do not decide, both windows are summed sample by sample, the model's declared worst case (two windows a window).
/// </summary>
internal sealed class RateMean(SampleHistory history)
{
    private long firstSample;
    private long summedFirst = -1;
    private long summedLast;
    private long sum;

    /// <summary>The first window begins with the first sample of even number.</summary>
    public void Clear(long first)
    {
        firstSample = Even(first);
        summedFirst = -1;
    }

    /// <summary>Last sample of the window that a sample lies in.</summary>
    public long WindowEnd(long sample, LiveConfiguration configuration)
    {
        var window = Window(configuration);
        return firstSample + ((((sample - firstSample) / window) + 1) * window) - 1;
    }

    /// <summary>First sample that later decisions need.</summary>
    public long FirstNeeded(long sample, LiveConfiguration configuration)
    {
        var window = Window(configuration);
        var start = sample - ((sample - firstSample) % window);
        return IsSilent(configuration) ? sample : Math.Max(firstSample, start - window);
    }

    /// <summary>RATE by the mean for a sample that ends a window; Unknown only if bounds do not decide.</summary>
    public Decision Bounds(long windowEnd, LiveConfiguration configuration)
    {
        var window = Window(configuration);
        if (windowEnd - firstSample < (2 * window) - 1 || IsSilent(configuration))
        {
            return Decision.No;
        }

        var now = VoltageSums.SumBounds(history, windowEnd - window + 1, windowEnd);
        var before = VoltageSums.SumBounds(history, windowEnd - (2 * window) + 1, windowEnd - window);
        var limit = (double)configuration[Registers.RateLimit];
        if (now.High - before.Low <= limit && before.High - now.Low <= limit)
        {
            return Decision.No;
        }

        return now.Low - before.High > limit || before.Low - now.High > limit ? Decision.Yes : Decision.Unknown;
    }

    /// <summary>RATE by the mean for any sample.</summary>
    public bool Exact(long sample, LiveConfiguration configuration)
    {
        if (WindowEnd(sample, configuration) != sample)
        {
            return false;
        }

        var decision = Bounds(sample, configuration);
        if (decision != Decision.Unknown)
        {
            return decision == Decision.Yes;
        }

        var window = Window(configuration);
        var before = Sum(sample - (2 * window) + 1, sample - window);
        var now = Sum(sample - window + 1, sample);
        return Math.Abs(now - before) > configuration[Registers.RateLimit];
    }

    /// <summary>
    /// Where the windows stand once a sample is decided: how many are complete, how many samples the open one has, its sum of codes and
    /// that of the window before. Sums are 0 where none can pass the limit: their samples are not kept.
    /// </summary>
    public (long Complete, long InOpen, long Sum, long SumBefore) StandingAfter(long decided, LiveConfiguration configuration)
    {
        var taken = Math.Max(0, decided - firstSample + 1);
        var window = Window(configuration);
        var complete = taken / window;
        var inOpen = taken % window;
        if (IsSilent(configuration))
        {
            return (complete, inOpen, 0, 0);
        }

        var begin = firstSample + (complete * window);
        return (complete, inOpen, VoltageSums.Sum(history, begin, decided), complete == 0 ? 0 : Sum(begin - window, begin - 1));
    }

    /// <summary>Windows end with samples of odd number: an odd RATE_WINDOW is one more.</summary>
    private static long Window(LiveConfiguration configuration) => Math.Max(2, Even(configuration[Registers.RateWindow]));

    private static long Even(long count) => (count + 1) & ~1L;

    /// <summary>Not even full swings pass the limit.</summary>
    private static bool IsSilent(LiveConfiguration configuration) =>
        Window(configuration) * RangeScales.AdcSpanCodes * 2 <= configuration[Registers.RateLimit];

    private long Sum(long first, long last)
    {
        if (first == summedFirst && last == summedLast)
        {
            return sum;
        }

        sum = VoltageSums.Sum(history, first, last);
        summedFirst = first;
        summedLast = last;
        return sum;
    }
}
