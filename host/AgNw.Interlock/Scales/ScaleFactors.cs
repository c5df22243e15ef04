using AgNw.Contract;

namespace AgNw.Interlock.Scales;

/// <summary>
/// From ADC codes to SI for one current range: 32768 codes are 125 % of the range's full scale, and 4.096 V. Sources of both figures:
/// shared/registers/trip_core.yaml, scales and ranges. Nominal: without calibration.
/// </summary>
public sealed class ScaleFactors
{
    private ScaleFactors(CurrentRange range)
    {
        Range = range;
        FullScalePicoampere = RangeScales.FullScalePicoampere[(int)range];
        FullScaleAmpere = FullScalePicoampere * 1e-12;
        SpanAmpere = FullScaleAmpere * RangeScales.AdcHeadroomPercent / 100;
        AmperePerCode = SpanAmpere / RangeScales.AdcSpanCodes;
    }

    /// <summary>The current range.</summary>
    public CurrentRange Range { get; }

    /// <summary>Full scale of the range, pA, exact.</summary>
    public long FullScalePicoampere { get; }

    /// <summary>Full scale of the range, A.</summary>
    public double FullScaleAmpere { get; }

    /// <summary>What the converters span, A.</summary>
    public double SpanAmpere { get; }

    /// <summary>A per ADC code.</summary>
    public double AmperePerCode { get; }

    /// <summary>V per ADC code, in every range.</summary>
    public static double VoltPerCode => RangeScales.VoltageSpanMicrovolt * 1e-6 / RangeScales.AdcSpanCodes;

    /// <summary>The scales of a range.</summary>
    public static ScaleFactors Of(CurrentRange range) => new(range);

    /// <summary>The smallest range that holds a current.</summary>
    /// <param name="ampere">A, magnitude</param>
    /// <exception cref="ArgumentOutOfRangeException">no range holds it</exception>
    public static ScaleFactors ForCurrent(double ampere)
    {
        for (int index = 0; index < RangeScales.RangeCount; index++)
        {
            // Half a picoampere: the board's own resolution of the value.
            if (Math.Abs(ampere) * 1e12 <= RangeScales.FullScalePicoampere[index] + 0.5) return Of((CurrentRange)index);
        }

        throw new ArgumentOutOfRangeException(nameof(ampere), ampere, "No current range holds this.");
    }

    /// <returns>A</returns>
    public double CurrentAmpere(short code) => code * AmperePerCode;

    /// <returns>V</returns>
    public static double VoltageVolt(short code) => code * VoltPerCode;
}
