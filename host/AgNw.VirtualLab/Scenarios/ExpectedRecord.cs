using AgNw.Contract;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>A record; ticks are the scenario's. Sequence: its low half as the record carries it, null if the file does not tell.</summary>
public sealed record ExpectedRecord(RecordKind Kind, long At, uint Value, int? Sequence, long Line);
