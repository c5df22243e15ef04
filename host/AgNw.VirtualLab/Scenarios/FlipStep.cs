namespace AgNw.VirtualLab.Scenarios;

/// <summary>A bit of the live configuration flips at edge At.</summary>
public sealed record FlipStep(long At, long Line, byte Address, int Bit) : ScenarioStep(At, Line);
