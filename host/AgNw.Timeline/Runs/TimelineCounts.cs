namespace AgNw.Timeline.Runs;

/// <summary>What a merge wrote.</summary>
/// <param name="Readings">Rows of readings.</param>
/// <param name="Doubtful">Of these, rows with anything in doubt.</param>
/// <param name="Frames">Rows of frames.</param>
/// <param name="Events">Rows of events.</param>
public sealed record TimelineCounts(long Readings, long Doubtful, long Frames, long Events);
