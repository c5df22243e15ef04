using AgNw.Timeline.Analysis.Dose;

namespace AgNw.Timeline.Reports.Sections;

/// <summary>Beam-on time and dose by region.</summary>
internal static class DoseTable
{
    private static readonly string[] Header = ["Region", " Visits", " Time", " Beam on", " Dose"];

    public static HtmlText Of(RunAnalysis analysis)
    {
        var html = new HtmlText();
        html.Table(Header, analysis.Regions.Select(Row), "Dose by region");
        string rate = double.IsFinite(analysis.DosePerSecond)
            ? $"Reckoned with {SiText.Number(analysis.DosePerSecond, 4)} e/nm²/s while the board lets the beam through."
            : "No dose rate was given; agnw merge RUN --dose-rate takes one.";
        return html.Element("p", $"{rate} Marks with a label “region NAME” divide the run into regions.", "note");
    }

    private static string[] Row(RegionDose region) =>
    [
        region.Name.Length > 0 ? region.Name : "the run", FrameText.Number(region.Visits), SiText.Of(region.Seconds, "s"), SiText.Of(region.BeamOnSeconds, "s"),
        double.IsFinite(region.DosePerSquareNanometre) ? SiText.Number(region.DosePerSquareNanometre, 4) + "\u202fe/nm²" : "–",
    ];
}
