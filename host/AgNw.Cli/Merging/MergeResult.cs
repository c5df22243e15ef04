using AgNw.Recording.Manifest;

namespace AgNw.Cli.Merging;

/// <summary>What a merge found, as printed by --json.</summary>
/// <param name="Timeline">file written</param>
/// <param name="Database">the run's run.db, which holds it too; null for a timeline outside of the run</param>
/// <param name="Rows">rows in it</param>
/// <param name="Events">records in the journal of the boot merged</param>
/// <param name="Readings">readings read</param>
/// <param name="Frames">frames read</param>
/// <param name="FramesPlaced">frames that stand on the board's clock</param>
/// <param name="RowsDoubtful">readings whose frame, state or last event may be its neighbour</param>
/// <param name="ClockFits">how the clocks were related</param>
internal sealed record MergeResult(
    string Timeline,
    string? Database,
    long Rows,
    long Events,
    long Readings,
    long Frames,
    long FramesPlaced,
    long RowsDoubtful,
    IReadOnlyList<ClockFitDescription> ClockFits);
