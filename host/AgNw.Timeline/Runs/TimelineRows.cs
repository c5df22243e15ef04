using AgNw.Recording.Rows;
using AgNw.Timeline.Board;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Runs;

/// <summary>Merged readings as rows of timeline.csv.</summary>
public static class TimelineRows
{
    /// <summary>The row of a merged reading.</summary>
    public static TimelineRow Of(MergedReading merged)
    {
        TimedReading reading = merged.Reading;
        BoardEvent? last = merged.LastEvent;
        return new TimelineRow(
            reading.Tick,
            reading.UncertaintySeconds,
            reading.Index,
            reading.VoltageVolt,
            reading.CurrentAmpere,
            merged.Frame,
            merged.Doubt.HasFlag(MergeDoubt.Frame),
            merged.State is { } state ? EventText.Of(state.State) : string.Empty,
            merged.State?.Blanked,
            last is { } item ? EventText.Of(item) : string.Empty,
            last?.Sequence,
            last?.Tick,
            merged.Doubt.HasFlag(MergeDoubt.State),
            merged.Doubt.HasFlag(MergeDoubt.Event));
    }
}
