using AgNw.Recording.Rows;

namespace AgNw.Timeline.FrameFiles.Tiff;

/// <summary>
/// A TIFF or BigTIFF with one image or many (TIFF 6.0, Adobe, 1992): uncompressed grey values in strips. Previews are left out. Each image has
/// the time of its own DateTime tag, with digits after the second where they are written.
/// </summary>
public sealed class TiffFile : BinaryFrameFile
{
    private const double LongestExposureSeconds = 1e6;
    private const long NanosecondsPerSecond = 1_000_000_000;

    private readonly TiffLayout _layout;
    private readonly List<long> _images = [];

    private TiffFile(BinaryFile file)
        : base(file, "TIFF")
    {
        _layout = TiffLayout.Read(file);
        FindImages();
        TiffDirectory first = Directory(0);
        Shape = TiffImage.Shape(file, first);
        Count = _images.Count;
        if (TiffTime.Of(file, _layout, first) is { } time)
        {
            bool perFrame = Count == 1 || TiffTime.Of(file, _layout, Directory(1)) is not null;
            Timing = new FrameTiming("DateTime tags", perFrame, time.ResolutionNanoseconds);
        }
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="FrameFileException">It is no TIFF, or cut, or damaged, or its pixels are compressed or coloured.</exception>
    public static TiffFile Open(string path) => Open(path, static file => new TiffFile(file));

    private protected override FrameRow FrameAt(int index)
    {
        TiffDirectory image = Directory(index);
        double? exposure = image.Rational(TiffTag.ExposureTime) ?? TiffTime.Exif(Content, _layout, image)?.Rational(TiffTag.ExposureTime);
        return new FrameRow(
            index,
            TiffTime.Of(Content, _layout, image)?.UnixNanoseconds,
            exposure is > 0 and < LongestExposureSeconds ? (long)Math.Round(exposure.Value * NanosecondsPerSecond) : null);
    }

    private protected override void PixelsAt(int index, Span<double> pixels)
    {
        TiffDirectory image = Directory(index);
        FrameShape shape = TiffImage.Shape(Content, image);
        if (shape != Shape)
            throw Content.Error(image.At, $"image {index} is {shape.Width} x {shape.Height} {shape.Kind}, the first {Shape.Width} x {Shape.Height} {Shape.Kind}: one size is needed.");
        TiffImage.ReadPixels(Content, image, shape, pixels);
    }

    private TiffDirectory Directory(int index) => TiffDirectory.Read(Content, _layout, _images[index]);

    private void FindImages()
    {
        var seen = new HashSet<long>();
        for (long at = _layout.First; at != 0;)
        {
            if (!seen.Add(at))
                throw Content.Error(at, "the list of images leads back to this one: the file is damaged.");
            TiffDirectory directory = TiffDirectory.Read(Content, _layout, at);
            if (!TiffImage.IsPreview(directory))
                _images.Add(at);
            at = directory.Next;
        }

        if (_images.Count == 0)
            throw Content.Error(0, "there is no image in this TIFF.");
    }
}
