namespace AgNw.Timeline.FrameFiles;

/// <summary>Size of a frame in pixels, and what a pixel is.</summary>
public sealed record FrameShape(int Width, int Height, PixelKind Kind)
{
    /// <summary>Pixels of a frame.</summary>
    public int Pixels => Width * Height;

    /// <summary>Bytes of a frame in the file.</summary>
    public long Bytes => (long)Pixels * Kind.Bytes();
}
