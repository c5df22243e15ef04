using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>DROP (theory of operation, section 2, steps 1 and 2): multiplied and cut, no division.</summary>
internal sealed class DropDetector
{
    private const int FractionBits = 16;

    private int holds;

    public PeakHold Peak { get; } = new();

    /// <summary>Register: DROP_SAMPLES consecutive samples held.</summary>
    public bool Effective { get; private set; }

    /// <summary>Consecutive samples that held, up to DROP_SAMPLES.</summary>
    public int Holds => holds;

    /// <summary>A sample was judged since ARM.</summary>
    public bool HasSample { get; private set; }

    public void Clear()
    {
        Peak.Clear();
        holds = 0;
        Effective = false;
        HasSample = false;
    }

    /// <summary>Steps 1 and 2 for a range of one span with its bounds; nothing visible changes in it.</summary>
    public bool IsQuiet(CodeBounds current, CodeBounds voltage, LiveConfiguration configuration)
    {
        var decision = Decide(current, voltage, configuration);
        return decision == Decision.Yes ? holds == configuration.Int(Registers.DropSamples) : decision == Decision.No && !Effective;
    }

    /// <summary>Takes over a quiet range.</summary>
    public void SkipQuiet(SampleHistory history, long first, long last)
    {
        HasSample = true;
        Peak.OfferRange(history, first, last);
        if (!Effective)
        {
            holds = 0;
        }
    }

    /// <summary>One sample with its medians; magnitudes.</summary>
    public void Sample(
        long sample, int current, int voltage, int medianCurrent, int medianVoltage, LiveConfiguration configuration)
    {
        HasSample = true;
        Peak.Offer(sample, medianCurrent, medianVoltage);
        var decision = Decide(new(current, current), new(voltage, voltage), configuration, peakTaken: true);
        if (decision == Decision.Unknown)
        {
            Peak.Resolve();
            decision = Decide(new(current, current), new(voltage, voltage), configuration, peakTaken: true);
        }

        var needed = configuration.Int(Registers.DropSamples);
        holds = decision == Decision.Yes ? Math.Min(holds + 1, needed) : 0;
        Effective = holds == needed;
    }

    public bool IsLive(LiveConfiguration configuration)
    {
        var floor = configuration.Int(Registers.DropFloor);
        if (Peak.Low < floor && Peak.High >= floor)
        {
            Peak.Resolve();
        }

        return HasSample && Peak.Low >= floor;
    }

    private static long Part(long fraction, int peak) => (fraction * peak) >> FractionBits;

    /// <summary>Whether the samples within the bounds hold. Their own magnitudes may raise the peak unless it was taken already.</summary>
    private Decision Decide(CodeBounds current, CodeBounds voltage, LiveConfiguration configuration, bool peakTaken = false)
    {
        var high = peakTaken ? Peak.High : Math.Max(Peak.High, current.High);
        var peakIsFixed = Peak.IsExact && high == Peak.Current;
        var fraction = (long)configuration[Registers.DropFraction];
        var sourceFraction = (long)configuration[Registers.DropSourceFraction];
        var floor = configuration.Int(Registers.VoltageFloor);
        if (high < configuration.Int(Registers.DropFloor) || current.Low >= Part(fraction, high)
            || (configuration.IsBipolar && voltage.High < floor)
            || (configuration.SourceCheck && peakIsFixed && voltage.High < Part(sourceFraction, Peak.Voltage)))
        {
            return Decision.No;
        }

        var holdsAll = Peak.Low >= configuration.Int(Registers.DropFloor) && current.High < Part(fraction, Peak.Low)
            && (!configuration.IsBipolar || voltage.Low >= floor)
            && (!configuration.SourceCheck || (peakIsFixed && voltage.Low >= Part(sourceFraction, Peak.Voltage)));
        return holdsAll ? Decision.Yes : Decision.Unknown;
    }
}
