namespace AgNw.VirtualLab.Traces;

/// <summary>One row of an electrical record.</summary>
/// <param name="TimeNanoseconds">since the record began, ns</param>
/// <param name="Note">text of the notes column, empty for none</param>
/// <param name="A">channel A</param>
/// <param name="B">channel B</param>
/// <param name="Line">line of the file, from 1</param>
public readonly record struct TraceRow(long TimeNanoseconds, string Note, ChannelSample A, ChannelSample B, int Line);
