using AgNw.Timeline.Analysis.Conductance;
using AgNw.Timeline.Analysis.Points;
using AgNw.Timeline.Analysis.Thinning;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Reports.Sections;

/// <summary>A, B and C with their frames, and how A was found.</summary>
internal static class PointsTable
{
    private static readonly string[] Header = ["Point", " Time from rupture", " Voltage", " Current", " Resistance", " Conductance", "Frame", "Measured by"];

    public static HtmlText Of(RunAnalysis analysis)
    {
        var html = new HtmlText();
        if (analysis.Points is not { } points)
            return html.Element("p", "A, B and C are the points of a wire break; this run has none.", "note");
        html.Table(
            Header,
            [
                Row(analysis, "A  onset of thinning", points.Onset, points.Thinning.Reason),
                Row(analysis, "B  last before the break", points.Before, points.BeforeReason),
                Row(analysis, "C  after it", points.After, points.AfterReason),
            ],
            "Points A, B and C");
        return html.Element("p", Explanation(analysis, points.Thinning) + " Voltages of readings are those at the SMU, with the line's drop; those of the capture are at the device. Dots beside the line are readings that averaged over the break, or came later. G₀ = 2e²/h = 77.48\u202fµS is the quantum of conductance.", "note");
    }

    private static string[] Row(RunAnalysis analysis, string name, IvPoint? point, string reason) => point is null
        ? [name, "–", "–", "–", "–", "–", reason, "–"]
        :
        [
            name, SiText.Of(BoardClock.SecondsBetween(analysis.ZeroTick, point.Tick), "s"), SiText.Of(point.VoltageVolt, "V"), SiText.Of(point.CurrentAmpere, "A"),
            SiText.Of(point.VoltageVolt / point.CurrentAmpere, "Ω"),
            SiText.Number(point.CurrentAmpere / point.VoltageVolt / ConductanceQuantum.Siemens, 3) + "\u202fG₀", FrameText.Of(point.Frame), point.Source == IvPoint.Capture ? "board, capture" : "SMU, reading",
        ];

    private static string Explanation(RunAnalysis analysis, ThinningOnset thinning)
    {
        const string Trend = "The trend is R = a + bVI + cI², which a wire obeys that heats but does not change.";
        if (double.IsNaN(thinning.Threshold))
            return $"A was not looked for: {thinning.Reason}.";
        string share = SiText.Number(thinning.Threshold * 100, 2);
        string end = SiText.Number(thinning.ExcessAtEnd * 100, 2);
        if (thinning.Within is { } within)
        {
            string noise = SiText.Number(thinning.Noise * 100, 2);
            return $"{Trend} With a noise of {noise} % of the current, trend and onset were fitted together: A is where the fitted excess of resistance passes {share} %, "
                + $"in 95 % of the cases between {SiText.Of(within.From.VoltageVolt, "V")} and {SiText.Of(within.To.VoltageVolt, "V")} "
                + $"({SiText.Of(BoardClock.SecondsBetween(analysis.ZeroTick, within.From.Tick), "s")} to {SiText.Of(BoardClock.SecondsBetween(analysis.ZeroTick, within.To.Tick), "s")}); "
                + $"at the last reading before the break it is {end} %.";
        }

        return thinning.Onset is null
            ? $"{Trend} {char.ToUpperInvariant(thinning.Reason[0])}{thinning.Reason[1..]}; an excess of resistance below {share} % would not be seen, at the last reading it is {end} %."
            : $"{Trend} From A on the resistance exceeds it by more than {share} %, the least that can be told here; at the last reading before the break by {end} %.";
    }
}
