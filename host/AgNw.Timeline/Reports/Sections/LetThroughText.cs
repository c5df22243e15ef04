namespace AgNw.Timeline.Reports.Sections;

/// <summary>Charge and energy let through, and what was integrated.</summary>
internal static class LetThroughText
{
    public static HtmlText Of(RunAnalysis analysis)
    {
        var html = new HtmlText();
        if (analysis.LetThrough is not { } through)
            return html.Element("p", $"Charge and energy let through are not known: {analysis.LetThroughReason}.", "note");
        string bound = through.Settled ? string.Empty : " The current does not settle within the capture: both are lower bounds.";
        return html.Element(
            "p",
            $"Let through: {SiText.Of(through.ChargeCoulomb, "C", 3)} ± {SiText.Of(through.ChargeUncertaintyCoulomb, "C", 2)} and {SiText.Of(through.EnergyJoule, "J", 3)}, " +
            $"integrals of I and of VI over the capture from {SiText.Of(through.FromSeconds, "s", 3)} to {SiText.Of(through.ToSeconds, "s", 3)} from the stamp, I counted from its " +
            $"level after the trip. The uncertainty is what may pass unseen between two samples.{bound}");
    }
}
