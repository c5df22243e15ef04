using AgNw.Contract;

namespace AgNw.VirtualLab.Analog;

/// <summary>
/// How the ADC sees one analogue segment: codes are linear in time plus noise, rounded and clipped. Every code is a pure function of
/// its sample index, so bounds over a range come from its two ends. Samples are taken at the ticks that the sample period divides.
/// </summary>
public sealed class SampleSpan
{
    private readonly AnalogSegment segment;
    private readonly double codesPerAmpere;
    private readonly double codesPerVolt;
    private readonly double offsetAmpere;
    private readonly AdcNoise noise;

    /// <param name="segment">the analogue world; only its ticks from <paramref name="validFrom"/> on are meant</param>
    /// <param name="validFrom">first tick of the span</param>
    /// <param name="codesPerAmpere">scale of the current channel</param>
    /// <param name="codesPerVolt">scale of the voltage channel</param>
    /// <param name="offsetAmpere">added to the current: the self-test's injection, A</param>
    /// <param name="noise">noise added after rounding</param>
    public SampleSpan(
        AnalogSegment segment, long validFrom, double codesPerAmpere, double codesPerVolt, double offsetAmpere, AdcNoise noise)
    {
        this.segment = segment;
        this.codesPerAmpere = codesPerAmpere;
        this.codesPerVolt = codesPerVolt;
        this.offsetAmpere = offsetAmpere;
        this.noise = noise;
        FromTick = validFrom;
        ToTick = segment.ToTick;
    }

    /// <summary>First tick, inclusive.</summary>
    public long FromTick { get; }

    /// <summary>End, exclusive; moves to an earlier tick when the world is found to change there.</summary>
    public long ToTick { get; private set; }

    /// <summary>Largest change of the noiseless voltage from one sample to the next, codes.</summary>
    public double VoltageStepPerSample => Math.Abs(segment.VoltageSlope * TripCoreTiming.AdcSamplePeriod * codesPerVolt);

    /// <summary>Codes by which noise can move a sample.</summary>
    public int NoiseBound => noise.Bound;

    /// <summary>Last sample index taken in the span.</summary>
    public long LastSample => (ToTick - 1) / TripCoreTiming.AdcSamplePeriod;

    public static SampleSpan Constant(int current, int voltage, long fromTick) =>
        new(new AnalogSegment(fromTick, long.MaxValue, current, 0, voltage, 0), fromTick, 1, 1, 0, AdcNoise.None);

    public void EndAt(long tick) => ToTick = Math.Min(ToTick, tick);

    /// <summary>Signed current code of a sample.</summary>
    public int Current(long sample) => Clip(RoundedCurrent(sample) + noise.At(sample, 0));

    /// <summary>Signed voltage code of a sample.</summary>
    public int Voltage(long sample) => Clip(RoundedVoltage(sample) + noise.At(sample, 1));

    /// <summary>No current code of the samples first to last is outside.</summary>
    public CodeBounds CurrentBounds(long first, long last) => Between(RoundedCurrent(first), RoundedCurrent(last));

    /// <summary>No voltage code of the samples first to last is outside.</summary>
    public CodeBounds VoltageBounds(long first, long last) => Between(RoundedVoltage(first), RoundedVoltage(last));

    private static int Clip(long code) =>
        (int)Math.Clamp(code, -RangeScales.AdcSpanCodes, RangeScales.AdcSpanCodes - 1);

    private static long Round(double code) => (long)Math.Floor(Math.Clamp(code, -1e9, 1e9) + 0.5);

    private long RoundedCurrent(long sample) =>
        Round((segment.CurrentAt(sample * TripCoreTiming.AdcSamplePeriod) + offsetAmpere) * codesPerAmpere);

    private long RoundedVoltage(long sample) => Round(segment.VoltageAt(sample * TripCoreTiming.AdcSamplePeriod) * codesPerVolt);

    private CodeBounds Between(long one, long other) =>
        new(Clip(Math.Min(one, other) - noise.Bound), Clip(Math.Max(one, other) + noise.Bound));
}
