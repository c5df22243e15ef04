namespace AgNw.Cli.Experiments;

/// <summary>What stands in a timeline.</summary>
/// <param name="Rows">rows, one a reading</param>
/// <param name="WithFrame">readings during which a frame was exposed</param>
/// <param name="Doubtful">readings whose frame may be its neighbour</param>
internal readonly record struct TimelineCounts(long Rows, long WithFrame, long Doubtful);
