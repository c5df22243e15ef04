using AgNw.Recording.Manifest;

namespace AgNw.Cli.Merging;

/// <summary>What a merge found, as printed by --json.</summary>
/// <param name="Timeline">file written, a row a reading</param>
/// <param name="TimelineFrames">file written, a row a frame</param>
/// <param name="TimelineEvents">file written, a row an event</param>
/// <param name="Database">the run's run.db, which holds it too; null for a timeline outside of the run</param>
/// <param name="Rows">rows of readings</param>
/// <param name="FrameRows">rows of frames</param>
/// <param name="EventRows">rows of events</param>
/// <param name="Events">records in the journal of the boot merged</param>
/// <param name="Readings">readings read</param>
/// <param name="Frames">frames read</param>
/// <param name="FramesPlaced">frames that stand on the board's clock</param>
/// <param name="RowsDoubtful">readings whose frame, state or last event may be its neighbour</param>
/// <param name="OutdatedReport">the report of the merge before, which did not hold any more and was taken away; null if there was none or it still holds</param>
/// <param name="ClockFits">how the clocks were related</param>
internal sealed record MergeResult(
    string Timeline,
    string TimelineFrames,
    string TimelineEvents,
    string? Database,
    long Rows,
    long FrameRows,
    long EventRows,
    long Events,
    long Readings,
    long Frames,
    long FramesPlaced,
    long RowsDoubtful,
    string? OutdatedReport,
    IReadOnlyList<ClockFitDescription> ClockFits);
