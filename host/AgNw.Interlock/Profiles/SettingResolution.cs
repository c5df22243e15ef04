using AgNw.Contract;
using AgNw.Interlock.Scales;

namespace AgNw.Interlock.Profiles;

/// <summary>
/// How far the value in effect may be from the one asked: one step of the converter or counter behind it. More means that the setting was
/// damaged on its way. Steps: shared/registers/trip_core.yaml, scales and clock.
/// </summary>
internal static class SettingResolution
{
    // The reply has at least this many significant digits.
    private const double ReplyPrecision = 1e-6;

    // RATE.LIMIT and CONDUCTANCE.THRESHOLD are made from products of integers; their steps depend on other settings.
    private const double SpecialPrecision = 0.02;

    /// <summary>True when the board may answer so to a value.</summary>
    /// <param name="asked">in the setting's steps</param>
    /// <param name="inEffect">in the base unit</param>
    public static bool Fits(SettingDefinition setting, long asked, double inEffect, ScaleFactors scales)
    {
        if (setting.Type is ParameterType.Boolean or ParameterType.Choice or ParameterType.Integer) return inEffect == asked;
        double wanted = setting.Conversion == Conversion.Range ? scales.FullScaleAmpere : setting.ToSi(asked);
        double step = setting.Conversion switch
        {
            Conversion.Ticks or Conversion.TicksDown => 1.0 / TripCoreClock.Hertz,
            Conversion.CurrentDacDown or Conversion.CurrentDacUp =>
                scales.FullScaleAmpere * RangeScales.AdcHeadroomPercent / 100 / RangeScales.DacSpanCodes,
            Conversion.CurrentAdcDown or Conversion.CurrentAdcUp => scales.AmperePerCode,
            Conversion.VoltageAdcDown or Conversion.VoltageAdcUp => ScaleFactors.VoltPerCode,
            Conversion.FractionDown or Conversion.FractionUp => 1.0 / 65536,
            Conversion.Special => Math.Abs(wanted) * SpecialPrecision,
            _ => 0,
        };
        double allowed = step + (Math.Abs(wanted) * ReplyPrecision) + setting.ToSi(1);
        return Math.Abs(inEffect - wanted) <= allowed;
    }
}
