namespace AgNw.VirtualLab.Scenarios;

/// <summary>A frame on the wires: absolute edge that first sees chip select low, and the bits.</summary>
internal sealed record ScenarioFrame(long Start, byte[] Bytes, int Bits, ReadStep? Read, long Line)
{
    /// <summary>Absolute edge at which the core has done with the frame.</summary>
    public long End => Start + ScenarioTimeline.HighAfter(Bits) + ScenarioTimeline.Recovery;
}
