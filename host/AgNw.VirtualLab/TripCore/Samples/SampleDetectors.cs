using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore.Configuration;

namespace AgNw.VirtualLab.TripCore.Samples;

/// <summary>
/// DROP, RATE and CONDUCTANCE over the samples since ARM (theory of operation, section 2). Ranges of samples in which bounds show that no
/// register changes are taken whole; all others one by one, each at its own edge. Both give the same bits.
/// </summary>
/// <remarks>Registers change at edge 48n + adc_decision - 1. NextWake is never passed over by the caller.</remarks>
internal sealed class SampleDetectors
{
    private const long FirstMedian = 3;
    private const int Period = TripCoreTiming.AdcSamplePeriod;
    private const int RegisterDelay = TripCoreTiming.AdcDecision - 1;

    private readonly SampleHistory history;
    private readonly bool everySample;
    private readonly DropDetector drop = new();
    private readonly ConductanceDetector conductance = new();
    private readonly RateMean mean;
    private readonly RateStep step;
    private bool armed;
    private bool chopOpen;
    private bool isLive;
    private long firstSample;
    private long firstAfterChop;
    private long next;
    private long quietTo = -1;
    private long lengthTried = 1;

    public SampleDetectors(SampleHistory history, bool everySample)
    {
        this.history = history;
        this.everySample = everySample;
        mean = new RateMean(history);
        step = new RateStep(history);
    }

    public bool DropEffective => armed && drop.Effective;

    public bool RateEffective { get; private set; }

    /// <summary>The sample decided at the edge just computed made a conductance record.</summary>
    public bool ConductancePassed { get; private set; }

    /// <summary>Samples evaluated one by one; for tests of cost.</summary>
    public long Evaluated { get; private set; }

    public PeakHold Peak => drop.Peak;

    public DropDetector Drop => drop;

    public ConductanceDetector Conductance => conductance;

    public RateMean Mean => mean;

    public RateStep Step => step;

    /// <summary>First sample that takes part since ARM.</summary>
    public long FirstSample => firstSample;

    /// <summary>Earliest edge at which a register may change.</summary>
    public long NextWake { get; private set; } = Wake.Never;

    /// <summary>First tick that later decisions look back to.</summary>
    public long FirstTickNeeded(LiveConfiguration configuration) =>
        armed ? Period * (Math.Min(mean.FirstNeeded(next, configuration), next - RateStep.Reach) - 1) : long.MaxValue;

    public void Arm(long t)
    {
        armed = true;
        chopOpen = false;
        firstSample = (t + Period - 1) / Period;
        firstAfterChop = 0;
        next = firstSample;
        quietTo = -1;
        lengthTried = 1;
        drop.Clear();
        conductance.Clear();
        mean.Clear(firstSample);
        step.Clear(firstSample);
        RateEffective = false;
        ConductancePassed = false;
        NextWake = RegisterEdge(next);
    }

    /// <summary>The state leaves ARMED at the edge just computed.</summary>
    public void Disarm(LiveConfiguration configuration)
    {
        isLive = drop.IsLive(configuration);
        armed = false;
        chopOpen = false;
        RateEffective = false;
        NextWake = Wake.Never;
    }

    public void ChopOpened()
    {
        chopOpen = true;
        PlanOnlyTo(next - 1);
    }

    public void ChopReclosed(long t)
    {
        chopOpen = false;
        firstAfterChop = (t + Period - 1) / Period;
        PlanOnlyTo(next - 1);
    }

    /// <summary>Computes the registers of edge t; true if one of them changed.</summary>
    public bool Clock(long t, LiveConfiguration configuration)
    {
        ConductancePassed = false;
        if (!armed)
        {
            return false;
        }

        var changed = false;
        while (RegisterEdge(next) <= t)
        {
            if (next > quietTo)
            {
                Plan(configuration);
            }

            if (next <= quietTo)
            {
                TakeQuiet(Math.Min(quietTo, (t - RegisterDelay) / Period), configuration);
            }
            else
            {
                changed |= Evaluate(next, configuration);
                next++;
            }
        }

        if (next > quietTo && history.Knows(next))
        {
            Plan(configuration);
        }

        NextWake = RegisterEdge(Math.Max(next, quietTo + 1));
        return changed;
    }

    /// <summary>What is planned beyond a tick no longer holds: the analogue world changes there.</summary>
    public void WorldChanges(long tick) => PlanOnlyTo((tick - 1) / Period);

    /// <summary>The configuration changes after the edge just computed: nothing planned holds.</summary>
    public void ConfigurationChanges() => PlanOnlyTo(next - 1);

    /// <summary>Takes over the quiet samples up to edge t, so that what is read then is of that edge.</summary>
    public void CatchUp(long t, LiveConfiguration configuration)
    {
        var last = Math.Min(quietTo, (t - RegisterDelay) / Period);
        if (armed && last >= next)
        {
            TakeQuiet(last, configuration);
        }
    }

    /// <summary>The held peak has reached DROP's floor after edge t; stays as it was when ARMED ended.</summary>
    public bool DropIsLive(long t, LiveConfiguration configuration)
    {
        if (!armed)
        {
            return isLive;
        }

        if (!drop.HasSample || drop.Peak.Low < configuration.Int(Registers.DropFloor))
        {
            CatchUp(t, configuration);
        }

        return drop.IsLive(configuration);
    }

    private static long RegisterEdge(long sample) => (sample * Period) + RegisterDelay;

    private void PlanOnlyTo(long sample)
    {
        quietTo = Math.Min(quietTo, sample);
        NextWake = armed ? RegisterEdge(Math.Max(next, quietTo + 1)) : Wake.Never;
    }

    private bool Skips(long sample) => chopOpen || sample < firstAfterChop;

    /// <summary>Finds how far from the next sample on nothing can change; quietTo stays behind next if it cannot be told.</summary>
    private void Plan(LiveConfiguration configuration)
    {
        quietTo = next - 1;
        if (everySample || RateEffective || next - firstSample < FirstMedian)
        {
            return;
        }

        var limit = Math.Min(history.SpanOf(next).LastSample, mean.WindowEnd(next, configuration));
        if (!chopOpen && next < firstAfterChop)
        {
            limit = Math.Min(limit, firstAfterChop - 1);
        }

        var last = Math.Min(limit, next + Math.Min(lengthTried * 2, long.MaxValue / (4 * Period)) - 1);
        while (!IsQuiet(next, last, configuration))
        {
            if (last == next)
            {
                lengthTried = 1;
                return;
            }

            last = next + ((last - next) / 2);
        }

        lengthTried = last - next + 1;
        quietTo = last;
    }

    private bool IsQuiet(long first, long last, LiveConfiguration configuration)
    {
        var span = history.SpanOf(first);
        if (!Skips(first))
        {
            var current = span.CurrentBounds(first, last).Magnitude;
            var voltage = span.VoltageBounds(first, last).Magnitude;
            if (!drop.IsQuiet(current, voltage, configuration) || !conductance.IsQuiet(current, voltage, configuration))
            {
                return false;
            }
        }

        return step.IsQuiet(first, last, configuration)
            && (mean.WindowEnd(last, configuration) != last || mean.Bounds(last, configuration) == Decision.No);
    }

    private void TakeQuiet(long last, LiveConfiguration configuration)
    {
        if (!Skips(next))
        {
            var span = history.SpanOf(next);
            drop.SkipQuiet(history, next, last);
            conductance.SkipQuiet(
                span.CurrentBounds(next, last).Magnitude, span.VoltageBounds(next, last).Magnitude, EvenIn(next, last), configuration);
        }

        next = last + 1;
    }

    private bool Evaluate(long sample, LiveConfiguration configuration)
    {
        Evaluated++;
        if (sample - firstSample < FirstMedian - 1)
        {
            return false;
        }

        var wasDrop = drop.Effective;
        var wasRate = RateEffective;
        if (!Skips(sample))
        {
            var current = Magnitude.Of(history.Current(sample));
            var voltage = Magnitude.Of(history.Voltage(sample));
            drop.Sample(sample, current, voltage, MedianCurrent(sample, current), Magnitude.Of(MedianCode(sample)), configuration);
            ConductancePassed = IsEven(sample) && conductance.Sample(current, voltage, configuration);
        }

        RateEffective = mean.Exact(sample, configuration) | step.Exact(sample, configuration);
        return drop.Effective != wasDrop || RateEffective != wasRate || ConductancePassed;
    }

    private int MedianCurrent(long sample, int current) =>
        Magnitude.Median(current, Magnitude.Of(history.Current(sample - 1)), Magnitude.Of(history.Current(sample - 2)));

    private int MedianCode(long sample) =>
        Magnitude.Median(history.Voltage(sample), history.Voltage(sample - 1), history.Voltage(sample - 2));

    private static bool IsEven(long sample) => (sample & 1) == 0;

    private static long EvenIn(long first, long last) => (last >> 1) - ((first - 1) >> 1);
}
