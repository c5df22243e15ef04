using AgNw.Timeline.Csv;

namespace AgNw.Cli.Merging;

/// <summary>What to merge.</summary>
/// <param name="Run">folder of the run</param>
/// <param name="Readings">files of SMUs, the one across the device first; empty for the run's own</param>
/// <param name="Frames">files of cameras; empty for the run's own</param>
/// <param name="SharedClocks">further files stamp with the clock of the first</param>
/// <param name="DoseRate">electrons per nm² and second; null for what the run's manifest states</param>
/// <param name="Output">file to write; null for the run's own timeline</param>
/// <param name="ReadingColumns">columns of tables of readings</param>
/// <param name="FrameColumns">columns of lists of frames</param>
internal sealed record MergeRequest(
    string Run, IReadOnlyList<string> Readings, IReadOnlyList<string> Frames, bool SharedClocks, double? DoseRate, string? Output,
    SmuCsvFormat ReadingColumns, FrameCsvFormat FrameColumns);
