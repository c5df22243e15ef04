namespace AgNw.VirtualLab.Scenarios;

/// <summary>A good READ of one register whose word is fetched after edge At, and what it must be.</summary>
public sealed record ReadStep(long At, long Line, byte Address, uint Mask, uint Expected) : ScenarioStep(At, Line);
