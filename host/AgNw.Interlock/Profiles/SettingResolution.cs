using AgNw.Contract;
using AgNw.Interlock.Scales;

namespace AgNw.Interlock.Profiles;

/// <summary>
/// How far the value in effect may be from the one asked: one step of the converter or counter behind it, by the calibration. More means that the setting was
/// damaged on its way. Steps: shared/registers/trip_core.yaml, scales and clock; hardware/gateware/trip_core/README.md, section 2.
/// </summary>
internal static class SettingResolution
{
    // The reply has at least this many significant digits.
    private const double ReplyPrecision = 1e-6;

    // Of a calibration, which makes a converter's steps larger or smaller; the limits are those of CALibration:POINt.
    private static readonly double LargestGain = GainLimit(ParameterTable.Max);
    private static readonly double SmallestGain = GainLimit(ParameterTable.Min);

    /// <summary>True when the board may answer so to a profile's value.</summary>
    /// <param name="inEffect">in the base unit</param>
    public static bool Fits(SettingDefinition setting, InterlockProfile profile, double inEffect)
    {
        long asked = profile[setting];
        if (setting.Type is ParameterType.Boolean or ParameterType.Choice or ParameterType.Integer) return inEffect == asked;
        (double wanted, double step) = Expect(setting, profile, setting.ToSi(asked));
        return Math.Abs(inEffect - wanted) <= step + (Math.Abs(wanted) * ReplyPrecision) + setting.ToSi(1);
    }

    private static (double Wanted, double Step) Expect(SettingDefinition setting, InterlockProfile profile, double asked)
    {
        ScaleFactors scales = profile.Scales;
        return setting.Conversion switch
        {
            Conversion.Range => (scales.FullScaleAmpere, 0),
            Conversion.Ticks or Conversion.TicksDown => (asked, 1.0 / TripCoreClock.Hertz),
            Conversion.CurrentDacDown or Conversion.CurrentDacUp => (asked, LargestGain * scales.SpanAmpere / RangeScales.DacSpanCodes),
            Conversion.CurrentAdcDown or Conversion.CurrentAdcUp => (asked, LargestGain * scales.AmperePerCode),
            Conversion.VoltageAdcDown or Conversion.VoltageAdcUp => (asked, LargestGain * ScaleFactors.VoltPerCode),
            Conversion.FractionDown or Conversion.FractionUp => (asked, 1.0 / 65536),
            _ when setting.Command == ScpiCommand.ConfRateLimit => Rate(profile, asked),
            _ when setting.Command == ScpiCommand.ConfConductance => (asked, ConductanceStep(scales, asked)),
            _ => (asked, 0),
        };
    }

    /// <summary>
    /// The sums of V over two windows of N samples of a ramp differ by N x (rise in one window): one count of RATE_LIMIT is the step, and
    /// 32 bits are the most that it holds.
    /// </summary>
    private static (double Wanted, double Step) Rate(InterlockProfile profile, double asked)
    {
        SettingDefinition window = SettingCatalog.Of(ScpiCommand.ConfRateWindow);
        double seconds = window.ToSi(profile[window]);
        double samples = seconds * TripCoreClock.Hertz / TripCoreTiming.AdcSamplePeriod;
        double step = ScaleFactors.VoltPerCode / (samples * seconds);
        double most = step * uint.MaxValue;
        return asked < most * SmallestGain ? (asked, LargestGain * step) : (Math.Min(asked, most), (LargestGain - 1) * most);
    }

    private static double GainLimit(long[] limits)
    {
        int gain = CommandTable.FirstParameter[ScpiCommand.CalPoint] + 3;
        return limits[gain] * Math.Pow(10, ParameterTable.ScaleExponent[gain]);
    }

    /// <summary>The threshold is the ratio of two 16-bit numbers, the larger of them as large as it can be: the smaller one's step counts.</summary>
    private static double ConductanceStep(ScaleFactors scales, double asked)
    {
        if (asked == 0) return 0;
        double ratio = asked * ScaleFactors.VoltPerCode / scales.AmperePerCode;
        double smaller = Math.Floor(ushort.MaxValue * Math.Min(ratio, 1 / ratio));
        return asked / Math.Max(1, smaller);
    }
}
