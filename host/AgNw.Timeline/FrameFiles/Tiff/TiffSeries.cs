using AgNw.Recording.Rows;

namespace AgNw.Timeline.FrameFiles.Tiff;

/// <summary>
/// A series of TIFFs with one image each: the numbered files of a folder, or the files of a list. Every frame has the number of its file, so that
/// a gap in the names shows as one, and the time of its own DateTime tag. One file is open at a time.
/// </summary>
public sealed class TiffSeries : IFrameFile
{
    private readonly IReadOnlyList<(string Path, long Number)> _files;
    private TiffFile _open;
    private int _index;

    private TiffSeries(IReadOnlyList<(string Path, long Number)> files)
    {
        _files = files;
        _open = OpenSingle(0);
        Shape = _open.Shape;
        Timing = _open.Timing;
    }

    /// <inheritdoc/>
    public string Format => "TIFF series";

    /// <inheritdoc/>
    public int Count => _files.Count;

    /// <inheritdoc/>
    public FrameShape Shape { get; }

    /// <inheritdoc/>
    public FrameTiming Timing { get; }

    /// <summary>Opens the numbered TIFFs of a folder.</summary>
    /// <exception cref="FrameFileException">There are none, their names have no order, or the first cannot be read.</exception>
    public static TiffSeries OpenFolder(string folder) => new(NumberedFiles.Of(folder));

    /// <summary>Opens the TIFFs of a list.</summary>
    /// <param name="files">Paths with the number of each frame, in the camera's order.</param>
    /// <exception cref="FrameFileException">The list is empty, or the first cannot be read.</exception>
    public static TiffSeries OpenFiles(IReadOnlyList<(string Path, long Number)> files) =>
        files.Count > 0 ? new TiffSeries(files) : throw new ArgumentException("A series needs a file.", nameof(files));

    /// <inheritdoc/>
    public FrameRow Frame(int index) => At(index).Frame(0) with { Index = _files[index].Number };

    /// <inheritdoc/>
    public void ReadPixels(int index, Span<double> pixels)
    {
        TiffFile file = At(index);
        if (file.Shape != Shape)
            throw new FrameFileException(_files[index].Path, -1, $"is {file.Shape.Width} x {file.Shape.Height} {file.Shape.Kind}, the first of the series {Shape.Width} x {Shape.Height} {Shape.Kind}: one size is needed.");
        file.ReadPixels(0, pixels);
    }

    /// <inheritdoc/>
    public void Dispose() => _open.Dispose();

    private TiffFile At(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        if (index != _index)
        {
            TiffFile next = OpenSingle(index);
            _open.Dispose();
            _open = next;
            _index = index;
        }

        return _open;
    }

    private TiffFile OpenSingle(int index)
    {
        TiffFile file = TiffFile.Open(_files[index].Path);
        if (file.Count == 1)
            return file;
        int images = file.Count;
        file.Dispose();
        throw new FrameFileException(_files[index].Path, -1, $"holds {images} images, a file of a series holds one; name the file itself to read them.");
    }
}
