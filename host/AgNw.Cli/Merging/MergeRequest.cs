namespace AgNw.Cli.Merging;

/// <summary>What to merge.</summary>
/// <param name="Run">folder of the run</param>
/// <param name="Readings">CSV of the SMU; null for the run's own</param>
/// <param name="Frames">CSV of the camera; null for the run's own</param>
/// <param name="Output">file to write; null for timeline.csv in the run</param>
internal sealed record MergeRequest(string Run, string? Readings, string? Frames, string? Output);
