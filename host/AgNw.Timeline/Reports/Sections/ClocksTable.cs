using System.Globalization;
using AgNw.Recording.Manifest;

namespace AgNw.Timeline.Reports.Sections;

/// <summary>How the other clocks were related to the board's.</summary>
internal static class ClocksTable
{
    private static readonly string[] Header = ["Clock", "Verdict", " Drift", " Residual, RMS", " Residual, 95 %", " Residual, largest", " Pairs", " Set aside", "Why"];

    public static HtmlText Of(RunData run)
    {
        var html = new HtmlText();
        return run.Manifest.ClockFits.Count == 0
            ? html.Element("p", "No other clock was related to the board's.", "note")
            : html.Table(Header, run.Manifest.ClockFits.Select(Row), "Clock fits").Element(
                "p",
                "The board's clock is the reference. Drift: how much faster the other one ran; residuals: what is left of the pairs of stamps about the fit. A frame that has its strobe stands at it, whatever its file's time says.",
                "note");
    }

    private static string[] Row(ClockFitDescription fit) =>
    [
        fit.Source, Unit(fit.Verdict) + (fit.Doubtful ? " (doubtful)" : string.Empty), Drift(fit), SiText.Of(fit.ResidualRmsSeconds, "s", 3), SiText.Of(fit.ResidualPercentile95Seconds, "s", 3),
        SiText.Of(fit.ResidualMaxSeconds, "s", 3), SiText.Count(fit.PairsUsed), SiText.Count(fit.Outliers), Unit(fit.Reason),
    ];

    /// <summary>As the manifest has it, with a true micro sign.</summary>
    private static string Unit(string text) => text.Replace(" us", "\u202fµs", StringComparison.Ordinal);

    private static string Drift(ClockFitDescription fit)
    {
        string drift = fit.DriftPpm.ToString("+0.00;−0.00", CultureInfo.InvariantCulture);
        return fit.DriftUncertaintyPpm is { } uncertainty ? $"{drift} ± {SiText.Number(uncertainty, 2)}\u202fppm" : $"{drift}\u202fppm";
    }
}
