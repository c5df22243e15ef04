namespace AgNw.VirtualLab.Scenarios;

/// <summary>A frame of raw bits. Its first word, if it is a good WRITE, takes effect at edge At.</summary>
public sealed record FrameStep(long At, long Line, IReadOnlyList<byte> Bytes, int Bits) : ScenarioStep(At, Line);
