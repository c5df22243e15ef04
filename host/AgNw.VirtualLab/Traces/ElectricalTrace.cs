namespace AgNw.VirtualLab.Traces;

/// <summary>A record of current and voltage over time, at least one row, times strictly ascending.</summary>
/// <param name="File">where it came from</param>
/// <param name="Metadata">names and values in the order of the file</param>
/// <param name="RecordedAt">the instrument's local date and time at time 0, null if the file does not say</param>
/// <param name="Rows">the rows</param>
public sealed record ElectricalTrace(
    string File, IReadOnlyList<KeyValuePair<string, string>> Metadata, DateTime? RecordedAt, IReadOnlyList<TraceRow> Rows);
