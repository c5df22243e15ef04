using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Decks;

/// <summary>Values of a case's deck, by the names that the files in decks/ use; SI units.</summary>
/// <param name="parts">where they come from</param>
/// <param name="core">the trip core's delays</param>
internal sealed class LineParameters(PartList parts, TripCoreDelays core)
{
    public const double EventAt = 250e-9;

    private const double ArmAt = 40e-9;

    private const double Never = 1;

    /// <summary>Edges of logic and of the crowbar's driver, s: of no weight beside the delays.</summary>
    private const double Edge = 2e-9;

    private const double CrowbarEdge = 10e-9;

    public Dictionary<string, double> Of(LineCase line)
    {
        Bound slow = line.Worst ? Bound.Largest : Bound.Typical;
        Bound low = line.Worst ? Bound.Least : Bound.Typical;
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        Source(values, line);
        Switch(values, line, slow, low);
        DeviceSide(values, line, slow);
        Sense(values, line, slow, low);
        Chain(values, line, slow);
        foreach ((string name, double value) in line.Overrides)
            values[name] = value;
        return values;
    }

    private void Source(Dictionary<string, double> values, LineCase line)
    {
        double sign = line.Negative ? -1 : 1;
        double fullScale = PartList.FullScale(line.Range);
        double limit = line.Cause == Contract.Cause.Over ? fullScale : 1.25 * fullScale;
        values["sign"] = sign;
        values["bias"] = sign * parts.Around("bias");
        values["smu_limit"] = line.Smu == SmuKind.Current ? sign * parts.Around("bias") / line.DeviceOhm : limit;
        values["smu_hard"] = parts.Around("smu_peak");
        values["smu_slow"] = line.SmuSlowSeconds;
        values["smu_ohm"] = parts.Around("smu_output_resistance");
        values["smu_compliance"] = sign * parts.Around("smu_compliance");
        values["cable_metres"] = line.CableMetres;
        values["cable_farad"] = parts.Around("cable_capacitance");
        values["cable_henry"] = parts.Around("cable_inductance");
        values["cable_ohm"] = parts.Around("cable_resistance");
        values["wire_ohm"] = line.DeviceOhm;
        values["filament_ohm"] = line.DeviceOhm;
        values["gap_ohm"] = Math.Max(Math.Max(parts.Around("gap"), 100 * line.DeviceOhm), 10 * parts.Around("bias") / fullScale);
        values["event_at"] = EventAt;
        values["event_seconds"] = line.EventSeconds;
    }

    private void Switch(Dictionary<string, double> values, LineCase line, Bound slow, Bound low)
    {
        if (line.Switch is SeriesElement.AnalogSwitch or SeriesElement.RfSwitch)
        {
            Part part = parts[line.Switch == SeriesElement.AnalogSwitch ? "analog_switch" : "rf_switch"];
            values["sw_ohm"] = part.At("on_resistance", slow);
            values["sw_off_time"] = part.At("off_time", slow);
            values["sw_con"] = part.At("on_capacitance", slow);
            values["sw_coff"] = part.At("off_capacitance", slow);
            return;
        }

        Part fet = parts["series_switch"];
        double warmer = line.Worst ? parts.Around("temperature") * fet.At("threshold_drift") : 0;
        values["sw_threshold"] = fet.At("threshold", low) + warmer;
        values["sw_ohm"] = fet.At("on_resistance", slow);
        values["sw_ciss"] = fet.At("input_capacitance", slow);
        values["sw_coss"] = fet.At("output_capacitance", slow);
        values["sw_crss"] = fet.At("reverse_capacitance", slow);
        values["sw_gate_ohm"] = fet.At("gate_resistance");
        values["gate_resistor"] = parts.Own("gate_resistor");
        values["gate_ohm"] = parts["gate_driver"].At("output_resistance", slow);
        values["gate_supply"] = parts.Own("gate_supply");
    }

    private void DeviceSide(Dictionary<string, double> values, LineCase line, Bound slow)
    {
        double least = parts.Own("limiter_least");
        double fullScale = PartList.FullScale(line.Range);
        values["limiter_rail"] = parts.Own("limiter_rail");
        values["limiter_drop"] = parts.Own("limiter_drop");
        values["limit_range"] = Math.Max(fullScale, least / 1.25);
        // The profile's rule for rewiring: OVER at least 20 % above the limiter.
        values["limit_amps"] = Math.Max(line.LimiterWide ? 1.25 * fullScale : line.Threshold * fullScale / 1.2, least / 1.2);
        values["br_farad"] = parts["limiter_bridge"].At("capacitance", slow);
        values["br_seconds"] = parts["limiter_bridge"].At("recovery_time", slow) / Math.Log(2);
        values["source_farad"] = parts["limiter_source"].At("output_capacitance", slow);
        values["cb_cutoff"] = parts["crowbar"].At("cutoff", line.Worst ? Bound.Largest : Bound.Typical);
        values["cb_ohm"] = parts["crowbar"].At("on_resistance", slow);
        values["cb_farad_on"] = parts["crowbar"].At("off_capacitance", slow) * Math.Sqrt(11);
        values["crowbar_rail"] = parts.Own("limiter_rail");
        values["crowbar_ohm"] = parts["crowbar_driver"].At("output_resistance", slow);
        values["crowbar_edge"] = CrowbarEdge;
        values["clamp_rail"] = parts.Own("clamp_rail");
        values["clamp_farad"] = parts["clamp"].At("capacitance", slow);
        values["device_farad"] = line.DeviceFarad + parts.Around("board_capacitance");
        values["across_farad"] = parts.Around("across_capacitance");
    }

    private void Sense(Dictionary<string, double> values, LineCase line, Bound slow, Bound low)
    {
        SenseNode node = new(parts, line.Range, slow);
        bool none = line.Switch == SeriesElement.None;
        values["shunt_ohm"] = none ? 1e-3 : parts.SensedOhm(line.Range);
        values["range_ohm"] = node.RangeOhm;
        values["kelvin"] = parts.ShuntOf(line.Range).Kelvin ? 1 : 0;
        values["kelvin_ohm"] = node.SenseOhm;
        values["low_farad"] = node.LowFarad;
        values["amp_farad"] = node.InputFarad;
        values["amp_gain"] = parts.Own("gain");
        values["amp_hertz"] = parts["sense_amplifier"].At("gain_bandwidth", low) / parts.Own("gain");
        values["amp_slew"] = parts["sense_amplifier"].At("slew_rate", low);
        values["amp_swing"] = parts["sense_amplifier"].At("output_swing");
        double late = line.Cause == Contract.Cause.Over ? -1 : 1;
        values["amp_offset"] = line.Worst ? late * (line.Negative ? -1 : 1) * node.DriftVolt() : 0;
        values["cmp_hysteresis"] = parts["comparator"].At("hysteresis", slow);
        values["direction"] = line.Cause == Contract.Cause.Over ? 1 : -1;
        values["threshold"] = (line.Path == TripPath.LastLine ? parts.Own("last_line_threshold") / (parts.Own("gain") * parts.Own("shunt_full_scale")) : line.Threshold)
            * parts.Own("gain") * parts.Own("shunt_full_scale");
    }

    private void Chain(Dictionary<string, double> values, LineCase line, Bound slow)
    {
        ChainDelays delays = new(parts, core, line, slow);
        values["cmp_delay"] = delays.Comparator;
        values["path_delay"] = delays.TripCore;
        values["line_delay"] = delays.Line;
        values["crowbar_delay"] = delays.Crowbar;
        values["edge"] = Edge;
        values["arm_at"] = line.Switch is SeriesElement.None or SeriesElement.Open ? Never : ArmAt;
            }
}
