using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Reports.Sections;

/// <summary>The figures under the headline.</summary>
internal static class KeyFigures
{
    public static HtmlText Of(RunData run, RunAnalysis analysis)
    {
        var html = new HtmlText();
        html.Open("dl", "figures");
        if (analysis.Trip is { } trip)
        {
            Figure(html, "Voltage", SiText.Of(trip.VoltageVolt, "V"), Source(trip.Source));
            Figure(html, "Current", SiText.Of(trip.CurrentAmpere, "A"), Source(trip.Source));
            Figure(html, "Resistance", SiText.Of(trip.VoltageVolt / trip.CurrentAmpere, "Ω"), "just before");
            Figure(html, "Fall time", trip.Fall is { } fall ? ReportText.FallTime(fall) : "–", trip.Fall is null ? trip.FallReason : "90 to 10 % of the current");
            Figure(html, "Trip core", SiText.Of(analysis.Latency?.Nanoseconds * 1e-9, "s", 3), analysis.Latency is { } latency ? $"{latency.Ticks} ticks from stamp to switch" : "not in the log");
            Figure(
                html, "Charge let through", SiText.Of(analysis.LetThrough?.ChargeCoulomb, "C", 3),
                analysis.LetThrough is { } through ? $"± {SiText.Of(through.ChargeUncertaintyCoulomb, "C", 2)}, from the begin of the fall" : analysis.LetThroughReason);
        }

        double dose = analysis.BeamOnBeforeZeroSeconds * analysis.DosePerSecond;
        Figure(
            html, $"Dose until the {analysis.ZeroName}", double.IsFinite(dose) ? SiText.Number(dose, 4) + "\u202fe/nm²" : SiText.Of(analysis.BeamOnBeforeZeroSeconds, "s"),
            double.IsFinite(dose) ? $"beam on for {SiText.Of(analysis.BeamOnBeforeZeroSeconds, "s")}" : "beam-on time; no dose rate was given");
        Figure(
            html, "Recorded", SiText.Of(BoardClock.SecondsBetween(run.Log.Ticks.First, run.Log.Ticks.Last), "s"),
            $"{SiText.Count(run.Readings.Count)} readings, {SiText.Count(run.Frames.Count)} frames, {SiText.Count(run.Log.Records)} records");
        return html.Close("dl");
    }

    private static string Source(string source) => source switch
    {
        "capture" => "just before, from the capture",
        "smu" => "last reading before",
        _ => "nothing tells",
    };

    private static void Figure(HtmlText html, string name, string value, string remark) =>
        html.Open("div").Element("dt", name).Element("dd", value, "value").Element("dd", remark, "remark").Close("div");
}
