namespace AgNw.Timeline.Runs;

/// <summary>What a merge wrote.</summary>
/// <param name="Readings">Rows of readings.</param>
/// <param name="Doubtful">Of these, rows with anything in doubt.</param>
/// <param name="Frames">Rows of frames.</param>
/// <param name="Events">Rows of events.</param>
/// <param name="Outdated">The report of the merge before, which does not hold any more and was taken away; null if there was none, or the merge is the same.</param>
public sealed record TimelineCounts(long Readings, long Doubtful, long Frames, long Events, string? Outdated);
