using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis.Dose;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Reports.Sections;

/// <summary>Events and marks, without the edges of lines.</summary>
internal static class EventsTable
{
    private const int Most = 60;
    private static readonly string[] Header = [" Time", "Event", "Label", "State after", "Frame", " Current", " Voltage"];

    public static HtmlText Of(RunData run, RunAnalysis analysis)
    {
        var html = new HtmlText();
        ILookup<long, string> labels = run.Marks.ToLookup(static m => m.Tick, static m => m.Label);
        TimelineEventRow[] all = [.. EventChoice.Notable(run.Events)];
        TimelineEventRow[] shown = [.. all.TakeLast(Most)];
        html.Table(Header, shown.Select(e => (IReadOnlyList<string>)Row(analysis, e, labels)), "Events");
        string more = all.Length > shown.Length ? $" The last {Most} of {SiText.Count(all.Length)}." : string.Empty;
        return html.Element("p", $"Times from the {analysis.ZeroName}; current and voltage of the last reading before, where the line was the same.{more} Edges of lines stand in timeline_events.csv.", "note");
    }

    /// <summary>A reading from before the trip says nothing of what came after it.</summary>
    private static bool Holds(RunAnalysis analysis, TimelineEventRow e) => analysis.Trip is not { } trip || e.BoardTick <= trip.TripTick
        || e.BoardTick - (e.ReadingAgeSeconds * BoardClock.TicksPerSecond) > trip.TripTick;

    private static string[] Row(RunAnalysis analysis, TimelineEventRow e, ILookup<long, string> labels) =>
    [
        SiText.Of(BoardClock.SecondsBetween(analysis.ZeroTick, e.BoardTick), "s", 6), e.Event, EventChoice.IsMark(e) ? string.Join(", ", labels[e.BoardTick]) : string.Empty, e.State,
        e.Frame is { } frame ? FrameText.Number(frame) + (e.FrameDoubtful ? " ?" : string.Empty) : "–", SiText.Of(Holds(analysis, e) ? e.CurrentAmpere : null, "A"), SiText.Of(Holds(analysis, e) ? e.VoltageVolt : null, "V"),
    ];
}
