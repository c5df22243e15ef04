using AgNw.Recording.Rows;

namespace AgNw.Timeline.FrameFiles;

/// <summary>
/// What every format of one binary file shares: the open file, indices that are checked, and a file that is closed again if its header cannot
/// be read. A format sets <see cref="Count"/>, <see cref="Shape"/> and <see cref="Timing"/> from the header in its constructor.
/// </summary>
public abstract class BinaryFrameFile : IFrameFile
{
    private protected BinaryFrameFile(BinaryFile file, string format)
    {
        Content = file;
        Format = format;
    }

    /// <inheritdoc/>
    public string Format { get; }

    /// <inheritdoc/>
    public int Count { get; private protected init; }

    /// <inheritdoc/>
    public FrameShape Shape { get; private protected init; } = new(0, 0, PixelKind.U8);

    /// <inheritdoc/>
    public FrameTiming Timing { get; private protected init; } = FrameTiming.None;

    private protected BinaryFile Content { get; }

    /// <inheritdoc/>
    public FrameRow Frame(int index) => FrameAt(Checked(index));

    /// <inheritdoc/>
    public void ReadPixels(int index, Span<double> pixels) => PixelsAt(Checked(index), pixels);

    /// <inheritdoc/>
    public void Dispose()
    {
        Content.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static TFile Open<TFile>(string path, Func<BinaryFile, TFile> read)
        where TFile : BinaryFrameFile
    {
        BinaryFile file = BinaryFile.Open(path);
        try
        {
            return read(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The frame of an index that is in range.</summary>
    private protected abstract FrameRow FrameAt(int index);

    /// <summary>The pixels of an index that is in range.</summary>
    private protected abstract void PixelsAt(int index, Span<double> pixels);

    private int Checked(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return index;
    }
}
