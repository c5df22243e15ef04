using System.Security.Cryptography;
using System.Text;
using AgNw.Recording.Csv;
using AgNw.Timeline.Reports.Sections;

namespace AgNw.Timeline.Reports;

/// <summary>
/// The report as one HTML file that needs nothing else. Its content security policy allows the two scripts and the two style sheets that stand in
/// it, by their hashes, and no request whatever: a label that found its way around the escaping would still not become a script.
/// </summary>
public static class ReportPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="run">the run</param>
    /// <param name="frontEnd">stages of the front end for the latency budget of a case: the first before the trip core, the others after it</param>
    /// <param name="ownFile">name of the report's file if it stands in the run</param>
    public static string Of(RunData run, Func<FrontEndCase, IReadOnlyList<LatencyStage>> frontEnd, string ownFile)
    {
        RunAnalysis analysis = RunAnalyser.Analyse(run);
        IReadOnlyList<LatencyStage> stages = frontEnd(analysis.FrontEnd);
        string[] styles = [ReportAssets.Read("uPlot.min.css"), ReportAssets.Read("report.css")];
        string[] scripts = [ReportAssets.Read("uPlot.iife.min.js"), ReportAssets.Scripts()];
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src ")
            .AppendJoin(' ', styles.Select(Hash)).Append("; script-src ").AppendJoin(' ', scripts.Select(Hash)).Append("\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n");
        page.Append(new HtmlText().Element("title", $"{run.Name}: {ReportText.Headline(analysis)}"));
        foreach (string style in styles)
            page.Append("<style>").Append(style).Append("</style>\n");
        page.Append("</head>\n<body>\n").Append(Body(run, analysis, stages, ownFile));
        page.Append("<script type=\"application/json\" id=\"data\">").Append(ChartData.Of(run, analysis)).Append("</script>\n");
        foreach (string script in scripts)
            page.Append("<script>").Append(script).Append("</script>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }

    private static HtmlText Body(RunData run, RunAnalysis analysis, IReadOnlyList<LatencyStage> frontEnd, string ownFile)
    {
        var body = new HtmlText();
        body.Open("header").Element("p", Origin(run), "origin").Element("h1", ReportText.Headline(analysis)).Element("p", ReportText.Summary(analysis), "summary");
        body.Open("ul", "statements");
        foreach ((string subject, string text) in run.Manifest.Statements)
            body.Open("li").Element("span", HtmlText.Words(subject), "subject").Text(" " + text).Close("li");
        body.Close("ul").Add(KeyFigures.Of(run, analysis)).Close("header").Open("main");
        Section(body, "I-V", "iv", Curves(analysis), PointsTable.Of(analysis));
        Section(body, "Over time", "time", TimeCharts(analysis));
        if (analysis.IsRewiring)
            Section(body, "Conductance", "conductance", Chart("conductance", "Conductance over time in quanta"), ConductanceTable.Of(analysis));
        Section(body, "The trip in microseconds", "trip", analysis.Trip is null ? new HtmlText().Element("p", "Nothing tripped.", "note") : Chart("waveform", "Current and voltage around the trip").Add(Moments(analysis.Trip, analysis)), LetThroughText.Of(analysis));
        Section(body, "Latency budget", "latency", LatencyTable.Of(analysis, frontEnd));
        Section(body, "Frames", "frames", FramesTable.Of(run, analysis));
        Section(body, "Dose", "dose", Chart("dose", "Cumulative dose at the end of each frame"), DoseTable.Of(analysis));
        Section(body, "Clocks", "clocks", ClocksTable.Of(run));
        Section(body, "Events and marks", "events", EventsTable.Of(run, analysis));
        Section(body, "The run", "run", ManifestTables.Of(run, ownFile));
        return body.Close("main");
    }

    private static HtmlText Curves(RunAnalysis analysis)
    {
        HtmlText html = Chart("iv", "Current over voltage, with the points A, B and C");
        if (analysis.Points?.Thinning.Excess.Count > 0)
            html.Element("h3", "Resistance above the thermal trend").Add(Chart("thinning", "Excess of the resistance over its thermal trend, over voltage"));
        return html;
    }

    /// <summary>What the numbers over the chart stand for.</summary>
    private static HtmlText Moments(Analysis.BreakSummary trip, RunAnalysis analysis)
    {
        var html = new HtmlText();
        html.Open("ol", "moments");
        foreach ((string text, double microseconds) in TripMoments.Of(trip, analysis.Latency))
            html.Element("li", $"{text}: {SiText.Of(microseconds * 1e-6, "s", 3)}");
        return html.Close("ol");
    }

    private static HtmlText TimeCharts(RunAnalysis analysis)
    {
        var html = new HtmlText();
        html.Open("dl", "readout", ("id", "readout"), ("aria-live", "off"));
        foreach (string name in (string[])["Time", "Current", "Voltage", "Resistance", "Frame", "Beam", "State", "Last event"])
            html.Open("div").Element("dt", name).Open("dd", null, ("data-field", name)).Text("–").Close("dd").Close("div");
        html.Close("dl").Add(Chart("current", "Current over time")).Add(Chart("voltage", "Voltage over time")).Add(Chart("lanes", "Frames, beam, states and events over time"));
        return html.Element("p", $"Time 0 is the {analysis.ZeroName}. Drag to zoom, double-click or Escape to see everything; with the keyboard: arrows move the cursor, + and − zoom.", "note hint");
    }

    private static HtmlText Chart(string id, string label)
    {
        var html = new HtmlText();
        return html.Open("figure", "chart", ("id", "chart-" + id), ("tabindex", "0"), ("role", "img"), ("aria-label", label)).Close("figure");
    }

    private static void Section(HtmlText body, string title, string id, params ReadOnlySpan<HtmlText> parts)
    {
        body.Open("section", null, ("id", id)).Element("h2", title);
        foreach (HtmlText part in parts)
            body.Add(part);
        body.Close("section");
    }

    private static string Origin(RunData run)
    {
        string when = run.Manifest.StartedUtc is { } started ? $" · {UtcText.Of(started)[..16].Replace('T', ' ')} UTC" : string.Empty;
        string specimen = run.Manifest.Context?.Specimen is { Length: > 0 } known ? $" · {known}" : string.Empty;
        return $"AgNw Interlock · run {run.Name}{specimen}{when}";
    }

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
