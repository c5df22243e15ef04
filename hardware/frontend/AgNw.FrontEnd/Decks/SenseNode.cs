using AgNw.Contract;
using AgNw.FrontEnd.Parts;

namespace AgNw.FrontEnd.Decks;

/// <summary>
/// The node between the device's low lead and the shunts: what hangs on it in a range. Of the eight selecting switches one is closed
/// (none in the lowest range); four Kelvin switches and the one for the low ranges end at the amplifier's input. The self-test's switch,
/// open in use and of the low ranges' type, hangs there too.
/// </summary>
internal sealed class SenseNode(PartList parts, CurrentRange range, Bound bound)
{
    private const double NoSwitchOhm = 1e-3;

    /// <summary>Codes of the DAC, for its linearity.</summary>
    private const double DacCodes = RangeScales.DacSpanCodes;

    private readonly Part _low = parts["range_switch_low"];
    private readonly Part _high = parts["range_switch_high"];

    /// <summary>In series with the shunt, ohm.</summary>
    public double RangeOhm => Selecting is { } part ? part.At("on_resistance", bound) : NoSwitchOhm;

    /// <summary>In series with the amplifier's input, ohm.</summary>
    public double SenseOhm => (parts.ShuntOf(range).Kelvin ? _high : _low).At("on_resistance", bound);

    /// <summary>At the node, without the clamp diodes, F.</summary>
    public double LowFarad
    {
        get
        {
            double sum = parts.Around("low_lead_capacitance") + parts.Around("board_capacitance");
            foreach (Shunt shunt in parts.Shunts.Where(static shunt => shunt.Switch != "none"))
                sum += parts[shunt.Switch].At(shunt == parts.ShuntOf(range) ? "on_capacitance" : "off_capacitance", bound);
            double selfTest = _low.At("off_capacitance", bound);
            return sum + selfTest + _low.At(parts.ShuntOf(range).Kelvin ? "off_capacitance" : "on_capacitance", bound);
        }
    }

    /// <summary>At the amplifier's input, F.</summary>
    public double InputFarad =>
        parts["sense_amplifier"].At("input_capacitance") + (3 * _high.At("off_capacitance", bound)) + _high.At("on_capacitance", bound)
        + _low.At("off_capacitance", bound);

    /// <summary>The threshold's error since the last calibration, referred to the shunt, V: drifts of amplifier and comparator, DAC's linearity.</summary>
    public double DriftVolt()
    {
        double kelvin = parts.Around("temperature");
        double gain = parts.Own("gain");
        return (parts["sense_amplifier"].At("offset_drift", Bound.Largest) * kelvin)
            + (parts["comparator"].At("offset_drift", Bound.Largest) * kelvin / gain)
            + (parts["threshold_dac"].At("linearity", Bound.Largest) / DacCodes * parts.Own("threshold_span") / gain)
            + (parts["threshold_dac"].At("reference_drift", Bound.Largest) * kelvin * parts.Own("shunt_full_scale"));
    }

    private Part? Selecting => parts.ShuntOf(range).Switch == "none" ? null : parts[parts.ShuntOf(range).Switch];
}
