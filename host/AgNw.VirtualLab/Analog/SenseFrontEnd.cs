using AgNw.Contract;

namespace AgNw.VirtualLab.Analog;

/// <summary>
/// Shunt, comparators and ADC between the analogue world and the trip core. Comparators see the current without noise and without
/// delay (the front end's latency is a figure of its own, from SPICE); a pin at tick t shows the world at tick t. The ADC rounds, adds
/// bounded noise and clips. Injection adds 120 % of full scale to the sensed current.
/// </summary>
public sealed class SenseFrontEnd
{
    private const double InjectionOfFullScale = 1.2;
    private const double AmperePerPicoampere = 1e-12;
    private const double VoltPerMicrovolt = 1e-6;

    private readonly AdcNoise noise;
    private readonly int hysteresisCodes;
    private readonly FrontEndFaults? faults;
    private readonly Comparator overPositive = new(+1);
    private readonly Comparator overNegative = new(-1);
    private readonly Comparator underPositive = new(-1);
    private readonly Comparator underNegative = new(+1);
    private IAnalogWorld? world;
    private AnalogSegment segment;
    private FrontEndSettings settings;
    private double offsetAmpere;
    private long nextCrossing;
    private bool everyTick;
    private uint levels;

    /// <param name="noise">noise of the ADC; null for none</param>
    /// <param name="hysteresisCodes">hysteresis of every comparator, DAC codes (32 = 0.06 % of full scale)</param>
    /// <param name="faults">what is broken; null for a sound front end</param>
    public SenseFrontEnd(AdcNoise? noise = null, int hysteresisCodes = 32, FrontEndFaults? faults = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hysteresisCodes);
        this.noise = noise ?? AdcNoise.None;
        this.hysteresisCodes = hysteresisCodes;
        this.faults = faults;
    }

    /// <summary>What the ADC sees.</summary>
    public SampleHistory Samples { get; } = new();

    /// <summary>Comparator pins as last evaluated, bits of INPUTS.</summary>
    public uint Levels => faults?.Pins(levels) ?? levels;

    /// <summary>Next tick after the last evaluated one at which a pin or the segment changes.</summary>
    public long NextWake => Math.Min(nextCrossing, segment.ToTick);

    /// <summary>Connects the world at tick 0.</summary>
    internal void Attach(IAnalogWorld analogWorld, FrontEndSettings first, bool evaluateEveryTick)
    {
        world = analogWorld;
        everyTick = evaluateEveryTick;
        settings = faults?.Thresholds(first) ?? first;
        Configure();
        Load(0);
        Compare(0);
        Plan(1);
    }

    /// <summary>Brings the pins to a tick; ticks ascend and NextWake is never passed over.</summary>
    internal void Advance(long tick)
    {
        if (tick >= segment.ToTick)
        {
            Load(tick);
            Compare(tick);
            Plan(tick + 1);
        }
        else if (everyTick || tick >= nextCrossing)
        {
            Compare(tick);
            Plan(tick + 1);
        }
    }

    /// <summary>The world or the settings change after the pins of this tick were taken; samples from this tick on see the change.</summary>
    internal void Change(long tick, FrontEndSettings to)
    {
        settings = faults?.Thresholds(to) ?? to;
        Configure();
        Load(tick);
        Plan(tick + 1);
    }

    /// <summary>The world has changed from a tick on that is still to come: what is held of it ends there.</summary>
    internal void Replanned(long tick)
    {
        if (tick < segment.ToTick)
        {
            segment = segment with { ToTick = tick };
            Samples.EndAt(tick);
        }
    }

    private static double CodeToAmpere(int code, double fullScale) =>
        code * fullScale * RangeScales.AdcHeadroomPercent / (100.0 * RangeScales.DacSpanCodes);

    private double FullScaleAmpere() => RangeScales.FullScalePicoampere[(int)settings.Range] * AmperePerPicoampere;

    private void Configure()
    {
        var fullScale = FullScaleAmpere();
        offsetAmpere = (settings.InjectPositive ? InjectionOfFullScale * fullScale : 0)
            - (settings.InjectNegative ? InjectionOfFullScale * fullScale : 0);
        Set(overPositive, CodeToAmpere(settings.OverPositive, fullScale));
        Set(overNegative, -CodeToAmpere(settings.OverNegative, fullScale));
        Set(underPositive, CodeToAmpere(settings.UnderPositive, fullScale));
        Set(underNegative, -CodeToAmpere(settings.UnderNegative, fullScale));

        void Set(Comparator comparator, double threshold)
        {
            comparator.ThresholdAmpere = threshold;
            comparator.HysteresisAmpere = CodeToAmpere(hysteresisCodes, fullScale);
        }
    }

    private void Load(long tick)
    {
        segment = world!.SegmentAt(tick);
        if (tick < segment.FromTick || tick >= segment.ToTick)
        {
            throw new InvalidOperationException(
                $"The world gave the segment {segment.FromTick} to {segment.ToTick} for tick {tick}, which it does not contain.");
        }

        Samples.Append(settings.Mux == 0 ? SenseSpan(tick) : DacSpan(tick));
    }

    private SampleSpan SenseSpan(long tick)
    {
        var codesPerAmpere = RangeScales.AdcSpanCodes * 100.0 / (RangeScales.AdcHeadroomPercent * FullScaleAmpere());
        var codesPerVolt = RangeScales.AdcSpanCodes / (RangeScales.VoltageSpanMicrovolt * VoltPerMicrovolt);
        return new SampleSpan(segment, tick, codesPerAmpere, codesPerVolt, offsetAmpere, noise);
    }

    /// <summary>The self-test reads a DAC back: half its code, since both spans are the same current.</summary>
    private SampleSpan DacSpan(long tick)
    {
        var code = settings.Mux switch
        {
            1 => settings.OverPositive,
            2 => -settings.OverNegative,
            3 => settings.UnderPositive,
            4 => -settings.UnderNegative,
            5 => settings.Limit,
            _ => 0,
        };
        var steady = new AnalogSegment(segment.FromTick, segment.ToTick, code / 2, 0, 0, 0);
        return new SampleSpan(steady, tick, 1, 1, 0, noise);
    }

    private void Compare(long tick)
    {
        var current = segment.CurrentAt(tick) + offsetAmpere;
        overPositive.Evaluate(current);
        overNegative.Evaluate(current);
        underPositive.Evaluate(current);
        underNegative.Evaluate(current);
        levels = Bit(overPositive, InputLine.OverPos) | Bit(overNegative, InputLine.OverNeg)
            | Bit(underPositive, InputLine.UnderPos) | Bit(underNegative, InputLine.UnderNeg);

        static uint Bit(Comparator comparator, InputLine line) => comparator.Output ? 1u << (int)line : 0;
    }

    private void Plan(long from)
    {
        nextCrossing = Math.Min(
            Math.Min(Next(overPositive), Next(overNegative)), Math.Min(Next(underPositive), Next(underNegative)));

        long Next(Comparator comparator) => comparator.NextChange(segment, offsetAmpere, from, segment.ToTick);
    }
}
