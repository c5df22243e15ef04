using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Reports.Sections;

/// <summary>The frames around time 0, each with its time from it and what happened over its exposure.</summary>
internal static class FramesTable
{
    private const int Before = 6;
    private const int After = 10;
    private const int Most = 3000;
    private static readonly string[] Header = [" Frame", " Exposure begins", " ends", "State", " Beam on", " Current, mean", " Voltage, mean", " Charge", " Dose", " Dose so far"];

    public static HtmlText Of(RunData run, RunAnalysis analysis)
    {
        var html = new HtmlText();
        if (run.Frames.Count == 0)
            return html.Element("p", "The run has no frames.", "note");
        int at = 0;
        while (at < run.Frames.Count && run.Frames[at].EndTick <= analysis.ZeroTick)
            at++;
        int from = Math.Max(0, at - Before);
        TimelineFrameRow[] shown = [.. run.Frames.Skip(from).Take(Before + After)];
        html.Table(Header, shown.Select(f => (IReadOnlyList<string>)Row(analysis, f)), "Frames around time 0");
        html.Element("p", $"Times from the {analysis.ZeroName}. A question mark: the frame may be its neighbour.", "note");
        if (run.Frames.Count > Most)
            return html.Element("p", $"All {SiText.Count(run.Frames.Count)} frames stand in timeline_frames.csv, times there from the board's start; the {analysis.ZeroName} was at tick {FrameText.Number(analysis.ZeroTick)}.", "note");
        return html.Open("details", "long").Element("summary", $"All {SiText.Count(run.Frames.Count)} frames with their time from the {analysis.ZeroName}")
            .Table(Header, run.Frames.Select(f => (IReadOnlyList<string>)Row(analysis, f)), "All frames").Close("details");
    }

    private static string[] Row(RunAnalysis analysis, TimelineFrameRow f) =>
    [
        FrameText.Number(f.Frame) + (f.FrameDoubtful ? " ?" : string.Empty), SiText.Of(BoardClock.SecondsBetween(analysis.ZeroTick, f.StartTick), "s"),
        SiText.Of(BoardClock.SecondsBetween(analysis.ZeroTick, f.EndTick), "s"), f.States,
        double.IsFinite(f.Beam.OnShare) ? SiText.Number(f.Beam.OnShare * 100, 3) + " %" : "–", SiText.Of(f.Electrical.CurrentMeanAmpere, "A"),
        SiText.Of(f.Electrical.VoltageMeanVolt, "V"), SiText.Of(f.Electrical.ChargeCoulomb, "C", 3), Dose(f.Beam.DosePerSquareNanometre), Dose(f.Beam.TotalDosePerSquareNanometre),
    ];

    private static string Dose(double value) => double.IsFinite(value) ? SiText.Number(value, 3) + "\u202fe/nm²" : "–";
}
