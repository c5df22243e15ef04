using AgNw.Timeline.Analysis.Conductance;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Reports.Sections;

/// <summary>Plateaus of the conductance while rewiring.</summary>
internal static class ConductanceTable
{
    private static readonly string[] Header = [" Level", " Nearest", " Scatter", " From", " Length", " Readings"];

    public static HtmlText Of(RunAnalysis analysis)
    {
        var html = new HtmlText();
        if (analysis.Plateaus.Count == 0)
            return html.Element("p", "No plateau of the conductance was found among the readings.", "note");
        return html.Table(
            Header,
            analysis.Plateaus.Select(p => (IReadOnlyList<string>)
            [
                SiText.Number(p.Quanta, 3) + "\u202fG₀", FrameText.Number(p.Nearest), SiText.Number(p.Scatter, 2) + "\u202fG₀",
                SiText.Of(BoardClock.SecondsBetween(analysis.ZeroTick, p.FromTick), "s"), SiText.Of(BoardClock.SecondsBetween(p.FromTick, p.ToTick), "s", 3), SiText.Count(p.Samples),
            ]),
            "Plateaus of the conductance");
    }
}
