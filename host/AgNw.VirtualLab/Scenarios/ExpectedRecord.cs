using AgNw.Contract;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>A record; ticks are the scenario's.</summary>
public sealed record ExpectedRecord(RecordKind Kind, long At, uint Value, long Line);
