namespace AgNw.Timeline.Reports;

/// <summary>A stage between a wire that breaks and a line that is open.</summary>
/// <param name="Name">what it is</param>
/// <param name="Seconds">how long it takes, s; null while that is not known</param>
/// <param name="Source">what the figure comes from, or why there is none</param>
public sealed record LatencyStage(string Name, double? Seconds, string Source);
