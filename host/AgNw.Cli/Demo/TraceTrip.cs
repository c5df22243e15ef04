namespace AgNw.Cli.Demo;

/// <summary>A trip while a trace was played.</summary>
/// <param name="Cause">first cause</param>
/// <param name="BoardTick">its stamp</param>
/// <param name="TraceMilliseconds">the same in the record's own time</param>
/// <param name="RowBefore">line in the file of the last row at or before it</param>
/// <param name="RowAfter">line in the file of the next row; null after the last</param>
internal sealed record TraceTrip(string Cause, long BoardTick, double TraceMilliseconds, int RowBefore, int? RowAfter);
