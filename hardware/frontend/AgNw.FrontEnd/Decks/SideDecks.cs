using AgNw.Contract;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Simulation;

namespace AgNw.FrontEnd.Decks;

/// <summary>The decks beside the bias line: permit, pull-down, leakage, sweep rate.</summary>
internal sealed class SideDecks(PartList parts)
{
    /// <summary>The permit's carrier is a square wave of the ADC's rate.</summary>
    private const double CarrierHertz = (double)TripCoreClock.Hertz / TripCoreTiming.AdcSamplePeriod;

    private const double CarrierStops = 80e-6;

    /// <param name="stuckHigh">the level at which the carrier stops</param>
    /// <param name="slow">what holds the supply up longest; else typical</param>
    public Deck Permit(bool stuckHigh, bool slow)
    {
        Bound low = slow ? Bound.Least : Bound.Typical;
        Bound high = slow ? Bound.Largest : Bound.Typical;
        double threshold = parts["series_switch"].At("threshold", low);
        return new Deck
        {
            Name = $"permit_stuck_{(stuckHigh ? "high" : "low")}_{(slow ? "worst" : "typical")}",
            Files = ["permit.cir"],
            Parameters = new Dictionary<string, double>
            {
                ["carrier_hz"] = CarrierHertz,
                ["carrier_volts"] = 5,
                ["stop_at"] = CarrierStops + (stuckHigh ? 0.25 : 0.75) / CarrierHertz,
                ["stuck"] = stuckHigh ? 1 : 0,
                ["driver_ohm"] = parts["carrier_driver"].At("output_resistance"),
                ["coupling_farad"] = parts.Own("carrier_coupling"),
                ["winding_henry"] = parts["carrier_transformer"].At("inductance", low),
                ["leakage_henry"] = parts["carrier_transformer"].At("leakage_inductance"),
                ["winding_ohm"] = parts["carrier_transformer"].At("winding_resistance"),
                ["doubler_farad"] = parts.Own("gate_coupling"),
                ["reservoir_farad"] = parts.Own("gate_reservoir") * (slow ? 1.1 : 1),
                ["bleed_ohm"] = parts.Own("gate_bleed"),
                ["load_amps"] = parts["switch_isolator"].At("supply_current", low),
                ["least_supply"] = parts["switch_isolator"].At("least_supply", low),
                ["pull_ohm"] = parts.Own("gate_pull_down"),
                ["gate_farad"] = 2 * parts["series_switch"].At("input_capacitance", high),
                ["gate_ohm"] = parts["gate_driver"].At("output_resistance"),
                ["sw_threshold"] = threshold,
            },
            Measures =
            [
                new("supply", FormattableString.Invariant($"avg v(supply) from={CarrierStops - 10e-6:G9} to={CarrierStops:G9}")),
                new("ready", "when v(gate)=3.5 rise=1"),
                new("dropped", FormattableString.Invariant($"when v(gate)={threshold:G6} td={CarrierStops:G9} fall=1")),
            ],
            SpanSeconds = CarrierStops + 60e-6,
            StepSeconds = 20e-9,
        };
    }

    /// <param name="fitted">the pull-down is there</param>
    public Deck PullDown(bool fitted) => new()
    {
        Name = fitted ? "pull_down" : "pull_down_missing",
        Files = ["pull_down.cir"],
        Parameters = new Dictionary<string, double>
        {
            ["pull_up_amps"] = parts.Around("fpga_pull_up"),
            ["rail"] = 3.3 * 1.05,
            ["pull_ohm"] = fitted ? parts.Own("permit_pull_down") * 1.01 : 1e9,
        },
        Measures = [new("pin", "max v(pin)")],
        SpanSeconds = 20e-6,
        StepSeconds = 20e-9,
    };

    /// <param name="bound">Typical or Largest of every leakage</param>
    /// <param name="guarded">guard rings at the low lead's potential</param>
    public Deck Leakage(Bound bound, bool guarded)
    {
        var shunt = parts.Shunts.Single(static entry => entry.Switch == "none");
        double trueAmps = PartList.FullScale(CurrentRange.R10n);
        int lowSwitches = parts.Shunts.Count(static entry => entry.Switch == "range_switch_low");
        int highSwitches = parts.Shunts.Count(static entry => entry.Switch == "range_switch_high");
        return new Deck
        {
            Name = $"leakage_{(bound == Bound.Typical ? "typical" : "worst")}_{(guarded ? "guarded" : "bare")}",
            Files = ["leakage.cir"],
            Parameters = new Dictionary<string, double>
            {
                ["low_switch_amps"] = (lowSwitches + 1) * parts["range_switch_low"].At("off_leakage", bound),
                ["high_switch_amps"] = highSwitches * parts["range_switch_high"].At("off_leakage", bound),
                ["clamp_saturation"] = 0.2e-12,
                ["bias_amps"] = parts["sense_amplifier"].At("bias_current"),
                ["surface_ohm"] = parts.Around(guarded ? "guarded_surface" : "bare_surface"),
                // A guard stands at the lead's own potential within the amplifier's offset; without one the surface sees the high lead.
                ["guard_volts"] = guarded ? parts.Own("shunt_full_scale") + parts["sense_amplifier"].At("offset", Bound.Largest) : parts.Around("bias"),
                ["shunt_ohm"] = shunt.Ohm,
                ["true_amps"] = trueAmps,
            },
            Measures = [new("error", "find v(error) at=9e-6")],
            SpanSeconds = 10e-6,
            StepSeconds = 100e-9,
        };
    }

    /// <summary>A sweep so fast that its current through the device's capacitance is a quarter of the range.</summary>
    public Deck SweepRate(CurrentRange range)
    {
        SenseNode node = new(parts, range, Bound.Typical);
        double rate = RateOfQuarter(range);
        double ohm = parts.SensedOhm(range);
        double span = Math.Max(200e-9, 10 * ohm * (node.LowFarad + 10e-12));
        return new Deck
        {
            Name = $"sweep_rate_{range}",
            Files = ["sense.inc", "sweep_rate.cir"],
            Parameters = new Dictionary<string, double>
            {
                ["rate"] = rate,
                ["across_farad"] = parts.Around("across_capacitance"),
                ["shunt_ohm"] = ohm,
                ["range_ohm"] = node.RangeOhm,
                ["kelvin"] = parts.ShuntOf(range).Kelvin ? 1 : 0,
                ["kelvin_ohm"] = node.SenseOhm,
                ["low_farad"] = node.LowFarad,
                ["amp_farad"] = node.InputFarad,
                ["amp_gain"] = parts.Own("gain"),
                ["amp_hertz"] = parts["sense_amplifier"].At("gain_bandwidth") / parts.Own("gain"),
                ["amp_slew"] = parts["sense_amplifier"].At("slew_rate"),
                ["amp_swing"] = parts["sense_amplifier"].At("output_swing"),
                ["amp_offset"] = 0,
                ["clamp_farad"] = parts["sense_clamp"].At("capacitance"),
            },
            Measures = [new("amp", FormattableString.Invariant($"find v(amp) at={span * 0.98:G9}"))],
            SpanSeconds = span,
            StepSeconds = span / 1000,
        };
    }

    public double RateOfQuarter(CurrentRange range) => 0.25 * PartList.FullScale(range) / parts.Around("across_capacitance");
}
