using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AgNw.FrontEnd.Drawing;

/// <summary>Panels under each other over one time axis, as SVG. Times in s, the axis in ns.</summary>
internal static partial class WaveformDrawing
{
    private const int Width = 820, Left = 70, Right = 20, Top = 46, PanelHeight = 120, Gap = 34, Bottom = 34;

    /// <summary>By so much may a coordinate differ from the committed drawing's, in pixels.</summary>
    private const double Tolerance = 5;

    public static string Draw(string title, double[] times, IReadOnlyList<Panel> panels, IReadOnlyList<Moment> moments)
    {
        int height = Top + (panels.Count * (PanelHeight + Gap)) + Bottom - Gap;
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line(svg, $"<title>{title}</title>");
        Line(svg, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"#fff\"/>");
        Line(svg, $"<text x=\"{Left}\" y=\"18\" font-size=\"14\">{title}</text>");
        for (int index = 0; index < panels.Count; index++)
            DrawPanel(svg, panels[index], times, Top + (index * (PanelHeight + Gap)));
        int bottom = height - Bottom;
        for (int index = 0; index < moments.Count; index++)
        {
            double x = X(times, moments[index].Seconds);
            Line(svg, $"<line x1=\"{x:F1}\" y1=\"{Top - 8}\" x2=\"{x:F1}\" y2=\"{bottom}\" stroke=\"#888\" stroke-dasharray=\"3 3\"/>");
            Line(svg, $"<text x=\"{x + 2:F1}\" y=\"{Top - 10}\" fill=\"#444\" font-size=\"11\">{moments[index].Text}</text>");
        }

        const int Divisions = 8;
        for (int index = 0; index <= Divisions; index++)
        {
            double time = times[0] + ((times[^1] - times[0]) * index / Divisions);
            Line(svg, $"<text x=\"{X(times, time):F1}\" y=\"{bottom + 16}\" text-anchor=\"middle\">{time * 1e9:F0}</text>");
        }

        Line(svg, $"<text x=\"{Width - Right}\" y=\"{bottom + 30}\" text-anchor=\"end\">ns</text>");
        svg.Append("</svg>\n");
        return svg.ToString();
    }

    /// <summary>The same drawing but for the steps that ngspice took: the same text, numbers within tolerance.</summary>
    public static bool Alike(string one, string other)
    {
        if (Number().Replace(one, "#") != Number().Replace(other, "#"))
            return false;
        return Number().Matches(one).Zip(Number().Matches(other)).All(static pair =>
            Math.Abs(double.Parse(pair.First.Value, CultureInfo.InvariantCulture) - double.Parse(pair.Second.Value, CultureInfo.InvariantCulture)) <= Tolerance);
    }

    private static void DrawPanel(StringBuilder svg, Panel panel, double[] times, int top)
    {
        int right = Width - Right;
        int bottom = top + PanelHeight;
        Line(svg, $"<rect x=\"{Left}\" y=\"{top}\" width=\"{right - Left}\" height=\"{PanelHeight}\" fill=\"none\" stroke=\"#bbb\"/>");
        Line(svg, $"<text x=\"{Left + 6}\" y=\"{top + 14}\">{panel.Title}</text>");
        Line(svg, $"<text x=\"{Left - 6}\" y=\"{top + 10}\" text-anchor=\"end\">{panel.High:0.##}</text>");
        Line(svg, $"<text x=\"{Left - 6}\" y=\"{bottom}\" text-anchor=\"end\">{panel.Low:0.##}</text>");
        for (int index = 0; index < panel.Curves.Count; index++)
        {
            Curve curve = panel.Curves[index];
            IEnumerable<string> points = curve.Values.Select((value, point) => FormattableString.Invariant($"{X(times, times[point]):F1},{Y(panel, top, value):F1}"));
            Line(svg, $"<polyline fill=\"none\" stroke=\"{curve.Colour}\" stroke-width=\"1.6\" points=\"{string.Join(' ', points)}\"/>");
            Line(svg, $"<text x=\"{right - 6}\" y=\"{top + 14 + (index * 15)}\" text-anchor=\"end\" fill=\"{curve.Colour}\">{curve.Name}</text>");
        }
    }

    private static double X(double[] times, double time) => Left + ((Width - Left - Right) * (time - times[0]) / (times[^1] - times[0]));

    private static double Y(Panel panel, int top, double value) =>
        top + PanelHeight - (PanelHeight * (Math.Clamp(value, panel.Low, panel.High) - panel.Low) / (panel.High - panel.Low));

    private static void Line(StringBuilder svg, FormattableString text) => svg.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Number();
}
