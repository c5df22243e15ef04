using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Checks;

/// <summary>The conversions of commands.yaml in exact integers, at the current range that the configuration resets to.</summary>
public static class RegisterConversion
{
    /// <summary>The register's value for a parameter's value in its scale unit; null where only the command's handler knows.</summary>
    public static Int128? Convert(TripCoreContract core, string conversion, ParameterEntry parameter, long value)
    {
        Scales.TryExponent(parameter.Scale, parameter.Unit, out var exponent);
        var step = Power(-exponent);
        return conversion switch
        {
            "direct" or "choice" or "enable" => value,
            "ticks" => Up((Int128)value * core.ClockHertz, step),
            "ticks_down" => (Int128)value * core.ClockHertz / step,
            "fraction_down" => (Int128)value * 65536 / step,
            "fraction_up" => Up((Int128)value * 65536, step),
            "range" => Range(core, value),
            "voltage_adc_down" => (Int128)value * AdcSpan(core) * 1_000_000 / (Scale(core, "VOLTAGE_SPAN_MICROVOLT") * step),
            "voltage_adc_up" => Up((Int128)value * AdcSpan(core) * 1_000_000, Scale(core, "VOLTAGE_SPAN_MICROVOLT") * step),
            "current_adc_down" => (Int128)value * AdcSpan(core) * 100 / Headroom(core),
            "current_adc_up" => Up((Int128)value * AdcSpan(core) * 100, Headroom(core)),
            "current_dac_down" => (Int128)value * DacSpan(core) * 100 / Headroom(core),
            "current_dac_up" => Up((Int128)value * DacSpan(core) * 100, Headroom(core)),
            _ => null,
        };
    }

    private static Int128 Up(Int128 numerator, Int128 denominator) => (numerator + denominator - 1) / denominator;

    private static Int128 Power(int exponent) => exponent <= 0 ? 1 : 10 * Power(exponent - 1);

    private static Int128? Range(TripCoreContract core, long picoampere)
    {
        var code = core.Ranges.ToList().FindIndex(r => r.FullScalePicoampere >= picoampere);
        return code < 0 ? null : code;
    }

    private static Int128 AdcSpan(TripCoreContract core) => Int128.One << (int)(Scale(core, "ADC_BITS") - 1);

    private static Int128 DacSpan(TripCoreContract core) => Int128.One << (int)Scale(core, "DAC_BITS");

    // Hundredfold of the current at the end of the span, pA.
    private static Int128 Headroom(TripCoreContract core)
    {
        var code = CommandTarget.Find(core, "CONFIG_MODE.range")?.Reset ?? 0;
        return (Int128)Scale(core, "ADC_HEADROOM_PERCENT") * core.Ranges[(int)Math.Min(code, core.Ranges.Count - 1)].FullScalePicoampere;
    }

    private static long Scale(TripCoreContract core, string name) => core.Scales.Single(s => s.Name == name).Code;
}
