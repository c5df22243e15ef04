using AgNw.Contract;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Simulation;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Decks;

/// <summary>Makes the deck of a case on the bias line: its files, its parameters, what is measured.</summary>
internal static class LineDeck
{
    private const int Steps = 2000;

    /// <summary>What follows the event is watched so long, s, and so many time constants of the sense node.</summary>
    private const double Aftermath = 1.5e-6;
    private const double Constants = 6;

    public static Deck Of(LineCase line, PartList parts, TripCoreDelays core)
    {
        Dictionary<string, double> values = new LineParameters(parts, core).Of(line);
        double span = LineParameters.EventAt + line.EventSeconds + Aftermath + (2 * line.SmuSlowSeconds)
            + (Constants * values["shunt_ohm"] * (values["low_farad"] + values["device_farad"]));
        return new Deck
        {
            Name = line.Name,
            Files = [.. Files(line)],
            Parameters = values,
            Measures = [.. Measures(line, values)],
            SpanSeconds = span,
            StepSeconds = Math.Max(1e-9, span / Steps),
        };
    }

    private static IEnumerable<string> Files(LineCase line)
    {
        yield return line.Smu == SmuKind.Voltage ? "smu_voltage.inc" : "smu_current.inc";
        yield return "cable.inc";
        yield return line.Switch switch
        {
            SeriesElement.Mosfet => "switch_mosfet.inc",
            SeriesElement.None => "switch_none.inc",
            SeriesElement.Open => "switch_open.inc",
            _ => "switch_ideal.inc",
        };
        bool board = line.Switch != SeriesElement.None;
        yield return board && line.Limiter ? "limiter_bridge.inc" : "limiter_none.inc";
        yield return board && line.Crowbar ? "crowbar_jfet.inc" : "crowbar_none.inc";
        yield return board && line.Clamp ? "clamp_diodes.inc" : "clamp_none.inc";
        yield return line.Event switch
        {
            DeviceEvent.BreakLinear => "event_break_linear.inc",
            DeviceEvent.BreakRunaway => "event_break_runaway.inc",
            _ => "event_filament.inc",
        };
        yield return "sense.inc";
        yield return "comparator.inc";
        yield return "trip.inc";
        yield return "bias_line.cir";
    }

    private static IEnumerable<Measure> Measures(LineCase line, Dictionary<string, double> values)
    {
        string from = FormattableString.Invariant($"from={LineParameters.EventAt:G9}");
        yield return new("peak", $"max v(current) {from}");
        yield return new("charge", $"integ v(forward) {from}");
        yield return new("energy", $"integ v(power) {from}");
        yield return new("volts", $"max v(volts) {from}");
        if (line.Switch is SeriesElement.None or SeriesElement.Open)
            yield break;
        double share = line.Path == TripPath.LastLine ? values["threshold"] / (values["amp_gain"] * 0.1) : line.Threshold;
        string edge = line.Cause == Cause.Over ? "rise=1" : "fall=1";
        string after = FormattableString.Invariant($"td={LineParameters.EventAt - 1e-9:G9}");
        yield return new("cross", FormattableString.Invariant($"when v(current)={share * PartList.FullScale(line.Range):G9} {after} {edge}"));
        yield return new("compared", $"when v(y)=0 {after} rise=1");
        yield return new("line", $"when v(line)=0.5 {after} fall=1");
        yield return new("open", $"when v(open)=0.5 {after} fall=1");
        if (!line.Crowbar)
            yield break;
        yield return new("closed", $"when v(xcrowbar.g)=-0.6 {after} rise=1");
        yield return new("excursion", $"max v(after) {from}");
        yield return new("loud", $"integ v(loud) {from}");
    }
}
