namespace AgNw.VirtualLab.TripCore.Lines;

/// <summary>
/// Two flip-flops a line, for up to 32 lines: s1(t) = pin(t), s2(t) = s1(t-1); s3(t) = s2(t-1) is kept for edge detection.
/// Skipping edges is exact once all four are equal (Settled).
/// </summary>
internal sealed class Synchroniser(uint reset)
{
    public uint Pin { get; set; } = reset;

    public uint S1 { get; private set; } = reset;

    public uint S2 { get; private set; } = reset;

    public uint S3 { get; private set; } = reset;

    public bool Settled => Pin == S1 && S1 == S2 && S2 == S3;

    public void Clock()
    {
        S3 = S2;
        S2 = S1;
        S1 = Pin;
    }
}
