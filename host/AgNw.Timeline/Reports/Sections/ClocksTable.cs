using System.Globalization;
using AgNw.Recording.Manifest;

namespace AgNw.Timeline.Reports.Sections;

/// <summary>How the other clocks were related to the board's.</summary>
internal static class ClocksTable
{
    private static readonly string[] Header = ["Clock", "Verdict", " Drift", " Residual, RMS", " 95 %", " largest", " Pairs", " Set aside", "Why"];

    public static HtmlText Of(RunData run)
    {
        var html = new HtmlText();
        return run.Manifest.ClockFits.Count == 0
            ? html.Element("p", "No other clock was related to the board's.", "note")
            : html.Table(Header, run.Manifest.ClockFits.Select(Row), "Clock fits");
    }

    private static string[] Row(ClockFitDescription fit) =>
    [
        fit.Source, fit.Verdict + (fit.Doubtful ? " (doubtful)" : string.Empty), Drift(fit), SiText.Of(fit.ResidualRmsSeconds, "s", 3), SiText.Of(fit.ResidualPercentile95Seconds, "s", 3),
        SiText.Of(fit.ResidualMaxSeconds, "s", 3), SiText.Count(fit.PairsUsed), SiText.Count(fit.Outliers), fit.Reason,
    ];

    private static string Drift(ClockFitDescription fit)
    {
        string drift = fit.DriftPpm.ToString("+0.00;−0.00", CultureInfo.InvariantCulture);
        return fit.DriftUncertaintyPpm is { } uncertainty ? $"{drift} ± {SiText.Number(uncertainty, 2)}\u202fppm" : $"{drift}\u202fppm";
    }
}
