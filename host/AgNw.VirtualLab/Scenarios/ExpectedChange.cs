namespace AgNw.VirtualLab.Scenarios;

/// <summary>The lines that change at a tick, and their levels after it; bits of OUTPUTS, the switch as on the wire.</summary>
public sealed record ExpectedChange(long At, long Line, uint Mask, uint Levels);
