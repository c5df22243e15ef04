using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>
/// RATE, step (step 4): the median of V against the one 64 to 128 samples ago. A pure function of the last 131 samples.
/// </summary>
internal sealed class RateStep(SampleHistory history)
{
    private const long RefreshSamples = 64;
    private const int MedianSamples = 3;

    /// <summary>The farthest sample that a decision looks back to: 128 samples and the two more of that median.</summary>
    public const long Reach = (2 * RefreshSamples) + MedianSamples - 1;

    private long firstSample;

    public void Clear(long first) => firstSample = first;

    /// <summary>True if no sample of the range, in one span, can pass the limit.</summary>
    public bool IsQuiet(long first, long last, LiveConfiguration configuration)
    {
        var limit = configuration[Registers.StepLimit];
        if (limit >= (2 * RangeScales.AdcSpanCodes) - 1 || Reference(last) < 0)
        {
            return true;
        }

        var from = Math.Max(firstSample, first - Reach);
        var span = history.SpanOf(first);
        if (from * TripCoreTiming.AdcSamplePeriod >= span.FromTick
            && (span.VoltageStepPerSample * (Reach + 1)) + (2 * span.NoiseBound) + 2 <= limit)
        {
            return true;
        }

        var range = VoltageSums.Range(history, from, last);
        return (long)range.High - range.Low <= limit;
    }

    /// <summary>Once a sample is decided: how many since ARM, and the median codes that stand in ref1 and ref0; 0 where there is none.</summary>
    public (long Taken, int Newer, int Older) StandingAfter(long decided)
    {
        var taken = Math.Max(0, decided - firstSample + 1);
        var refreshes = taken / RefreshSamples;
        int At(long refresh) => refresh < 1 ? 0 : Median(firstSample + (refresh * RefreshSamples) - 1);
        return (taken, At(refreshes), At(refreshes - 1));
    }

    public bool Exact(long sample, LiveConfiguration configuration)
    {
        var reference = Reference(sample);
        return reference >= 0 && Math.Abs(Median(sample) - Median(reference)) > configuration[Registers.StepLimit];
    }

    /// <summary>The sample whose median stands in ref0 when this one is compared; -1 while there is none.</summary>
    private long Reference(long sample)
    {
        var refreshes = (sample - firstSample) / RefreshSamples;
        return refreshes < 2 ? -1 : firstSample + ((refreshes - 1) * RefreshSamples) - 1;
    }

    private int Median(long sample) =>
        Magnitude.Median(history.Voltage(sample), history.Voltage(sample - 1), history.Voltage(sample - 2));
}
