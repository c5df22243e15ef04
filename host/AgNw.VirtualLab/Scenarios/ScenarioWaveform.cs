using System.Globalization;
using System.Text;
using AgNw.Contract;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>
/// Draws a scenario as SVG: inputs, wires and records over the scenario's ticks, as the core did it. The axis names every tick at which
/// something happens; distances grow with the logarithm of the ticks between, so that one tick and a thousand are both to be seen. Text and
/// lines follow the reader's light or dark scheme.
/// </summary>
public static class ScenarioWaveform
{
    private const int Left = 150;
    private const int RowHeight = 34;
    private const int High = 18;
    private const int Top = 46;
    private const int LeastGap = 46;
    private const int GapPerDecade = 26;

    public static string Draw(Scenario scenario, ScenarioResult result)
    {
        var rows = Rows(scenario, result);
        var stamps = Stamps(scenario, result);
        var ticks = rows.SelectMany(row => row.Edges.Select(edge => edge.Tick)).Concat(stamps.Select(stamp => stamp.Tick)).Distinct().Order().ToList();
        var places = Places(ticks);
        var width = places[ticks[^1]] + 90;
        var bottom = Top + (rows.Count * RowHeight);
        var deepest = stamps.Count == 0 ? 0 : stamps.GroupBy(stamp => stamp.Tick).Max(group => group.Count());
        var height = bottom + 26 + (deepest * 15) + 14;
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">");
        Line(svg, $"<title>{Escape(scenario.Title)}</title>");
        Line(svg, "<style>text{font:12px ui-monospace,monospace;fill:#24292f}.n{text-anchor:end}.t,.r{text-anchor:middle}.t{font-size:11px}.g{stroke:#d0d7de;stroke-dasharray:2 3}"
            + ".i{stroke:#0969da}.o{stroke:#bc4c00}.i,.o{fill:none;stroke-width:2}.r{fill:#57606a;font-size:11px}"
            + "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.g{stroke:#3d444d}.i{stroke:#4493f8}.o{stroke:#f0883e}.r{fill:#9198a1}}</style>");
        Line(svg, $"<text x=\"{Left - 14}\" y=\"20\" class=\"n\">tick</text>");
        foreach (var tick in ticks)
        {
            Line(svg, $"<path class=\"g\" d=\"M{places[tick]} 30V{bottom + 6}\"/><text class=\"t\" x=\"{places[tick]}\" y=\"20\">{tick}</text>");
        }

        for (var i = 0; i < rows.Count; i++)
        {
            DrawRow(svg, rows[i], Top + (i * RowHeight), places, width);
        }

        Line(svg, $"<text x=\"{Left - 14}\" y=\"{bottom + 24}\" class=\"n\">records</text>");
        foreach (var group in stamps.GroupBy(stamp => stamp.Tick))
        {
            var y = bottom + 24;
            foreach (var (_, name) in group)
            {
                Line(svg, $"<text class=\"r\" x=\"{places[group.Key]}\" y=\"{y}\">{name}</text>");
                y += 15;
            }
        }

        Line(svg, "</svg>");
        return svg.ToString();
    }

    private static List<(string Name, bool Input, bool Start, List<(long Tick, bool Level)> Edges)> Rows(Scenario scenario, ScenarioResult result)
    {
        var rows = new List<(string, bool, bool, List<(long, bool)>)>();
        foreach (var line in scenario.Steps.OfType<SetStep>().GroupBy(step => step.Input).OrderBy(line => line.Key))
        {
            rows.Add((InputLineNames.ByCode[(int)line.Key], true, false, [.. line.Select(step => (step.At, step.Level))]));
        }

        foreach (var line in scenario.Steps.OfType<PulseStep>().GroupBy(step => step.Input))
        {
            // Shorter than a tick: up and down at the edge before which it is over.
            rows.Add((InputLineNames.ByCode[(int)line.Key] + " pulse", true, false, [.. line.SelectMany(step => new[] { (step.At, true), (step.At, false) })]));
        }

        for (var bit = 0; bit < SafeOutputs.ReadbackShift; bit++)
        {
            if (OutputLineNames.ByCode[bit] is not { Length: > 0 } name)
            {
                continue;
            }

            var edges = new List<(long, bool)>();
            var level = (SafeOutputs.Levels & (1u << bit)) != 0;
            var start = level;
            foreach (var (tick, wires) in result.Outputs)
            {
                var now = (ScenarioCheck.Levels(wires) & (1u << bit)) != 0;
                if (tick <= ScenarioTimeline.Origin)
                {
                    start = now;
                }
                else if (now != level)
                {
                    edges.Add((tick - ScenarioTimeline.Origin, now));
                }

                level = now;
            }

            if (edges.Count > 0)
            {
                rows.Add((name, false, start, edges));
            }
        }

        return rows;
    }

    /// <summary>Stamps of the records that tell what the core decided; edges of lines are drawn already.</summary>
    private static List<(long Tick, string Name)> Stamps(Scenario scenario, ScenarioResult result) =>
    [
        .. result.Records.Skip(result.RecordsBefore)
            .Where(record => EventRecord.Kind(record, 0) is not (RecordKind.Inputs or RecordKind.Outputs or RecordKind.Sample))
            .Select(record => (EventRecord.Ticks(record, 0) - ScenarioTimeline.Origin - scenario.TimeAtReset, RecordKindNames.ByCode[(int)EventRecord.Kind(record, 0)])),
    ];

    private static Dictionary<long, int> Places(List<long> ticks)
    {
        var places = new Dictionary<long, int>();
        var x = Left + 40;
        for (var i = 0; i < ticks.Count; i++)
        {
            x += i == 0 ? 0 : LeastGap + (int)(GapPerDecade * Math.Log10(ticks[i] - ticks[i - 1]));
            places[ticks[i]] = x;
        }

        return places;
    }

    private static void DrawRow(
        StringBuilder svg, (string Name, bool Input, bool Start, List<(long Tick, bool Level)> Edges) row, int y, Dictionary<long, int> places, int width)
    {
        int Y(bool level) => level ? y : y + High;
        var path = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"M{Left} {Y(row.Start)}"));
        foreach (var (tick, level) in row.Edges)
        {
            path.Append(CultureInfo.InvariantCulture, $"H{places[tick]}V{Y(level)}");
        }

        path.Append(CultureInfo.InvariantCulture, $"H{width - 20}");
        Line(svg, $"<text x=\"{Left - 14}\" y=\"{y + 14}\" class=\"n\">{row.Name}</text><path class=\"{(row.Input ? 'i' : 'o')}\" d=\"{path}\"/>");
    }

    private static string Escape(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static void Line(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static void Line(StringBuilder svg, string text) => svg.Append(text).Append('\n');
}
