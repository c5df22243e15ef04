using AgNw.Recording.Runs;
using AgNw.Timeline.Reports;

namespace AgNw.Timeline.Runs;

/// <summary>The three files of a merge, and the report that is made from them.</summary>
/// <param name="Readings">A row a reading.</param>
/// <param name="Frames">A row a frame.</param>
/// <param name="Events">A row an event.</param>
/// <param name="Report">What does not hold any more when they change; null for nothing.</param>
public sealed record TimelineFiles(string Readings, string Frames, string Events, string? Report = null)
{
    /// <summary>All three.</summary>
    public IReadOnlyList<string> All => [Readings, Frames, Events];

    /// <summary>Those of a run.</summary>
    public static TimelineFiles Of(RunFolder run) => new(run.Timeline, run.TimelineFrames, run.TimelineEvents, run.In(ReportFile.Name));

    /// <summary>Beside a file that is named for the readings: <c>name_frames.csv</c> and <c>name_events.csv</c>.</summary>
    public static TimelineFiles Beside(string readings)
    {
        string stem = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(readings))!, Path.GetFileNameWithoutExtension(readings));
        string extension = Path.GetExtension(readings);
        return new TimelineFiles(readings, $"{stem}_frames{extension}", $"{stem}_events{extension}");
    }
}
