using System.Globalization;
using AgNw.Recording.Rows;

namespace AgNw.Timeline.FrameFiles.DigitalMicrograph;

/// <summary>
/// An image or a stack of images of Gatan's DigitalMicrograph, version 3 or 4. The last image of the file is the data; the one before it is its
/// thumbnail. The file has one time, that of its acquisition, which frame 0 is given.
/// </summary>
public sealed class DigitalMicrographFile : BinaryFrameFile
{
    private const long FileTimeTicksToUnix = 116_444_736_000_000_000;
    private const long NanosecondsPerFileTimeTick = 100;
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long LastFileTime = 2_650_467_744_000_000_000;
    private static readonly string[] TagFolders = ["ImageTags", "ImageTags.source.Tags at creation"];

    private readonly TagTree _tags;
    private readonly string _image;
    private readonly long _first;

    private DigitalMicrographFile(BinaryFile file)
        : base(file, "DigitalMicrograph")
    {
        _tags = new TagTree(file);
        int images = 0;
        while (_tags.Find(string.Create(CultureInfo.InvariantCulture, $"ImageList.{images}.ImageData.Data")) is not null)
            images++;
        if (images == 0)
            throw file.Error(-1, "there is no image in this DigitalMicrograph file.");
        _image = string.Create(CultureInfo.InvariantCulture, $"ImageList.{images - 1}.");
        TagValue data = _tags.Find(_image + "ImageData.Data")!;
        _first = data.Offset;
        int code = (int)Required("ImageData.DataType");
        PixelKind kind = code switch
        {
            1 => PixelKind.I16,
            2 => PixelKind.F32,
            6 or 14 => PixelKind.U8,
            7 => PixelKind.I32,
            9 => PixelKind.I8,
            10 => PixelKind.U16,
            11 => PixelKind.U32,
            12 => PixelKind.F64,
            _ => throw file.Error(data.Offset, $"pixels of kind {code} (colours or complex numbers); plain numbers are needed."),
        };
        Shape = file.Shape(data.Offset, (long)Required("ImageData.Dimensions.0"), (long)(Optional("ImageData.Dimensions.1") ?? 1), kind);
        double frames = Optional("ImageData.Dimensions.2") ?? 1;
        if (frames < 1 || frames * Shape.Bytes > data.Count * TagTypes.Bytes(data.ElementType))
            throw file.Error(data.Offset, $"{frames} images of {Shape.Bytes} bytes do not fit the {data.Count} numbers of the data: the file is damaged.");
        Count = (int)frames;
        Timing = AcquiredAt() is null ? FrameTiming.None : new FrameTiming("acquisition time of the file", false, NanosecondsPerSecond);
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="FrameFileException">It is no DigitalMicrograph file, or cut, or damaged.</exception>
    public static DigitalMicrographFile Open(string path) => Open(path, static file => new DigitalMicrographFile(file));

    private protected override FrameRow FrameAt(int index) => new(index, index == 0 ? AcquiredAt() : null, Exposure());

    private protected override void PixelsAt(int index, Span<double> pixels) => Content.ReadPixels(_first + (index * Shape.Bytes), Shape, pixels);

    /// <summary>The operating system's time of the acquisition, a FILETIME in a double (so exact to some ten microseconds), ns since 1970 UTC.</summary>
    private long? AcquiredAt() =>
        InFolders("DataBar.Acquisition Time (OS)") is double time and >= FileTimeTicksToUnix and < LastFileTime
            ? ((long)time - FileTimeTicksToUnix) * NanosecondsPerFileTimeTick
            : null;

    private long? Exposure() =>
        InFolders("DataBar.Exposure Time (s)") is double seconds and > 0 and < NanosecondsPerSecond ? (long)(seconds * NanosecondsPerSecond) : null;

    private double? InFolders(string tag) => TagFolders.Select(folder => Optional(folder + "." + tag)).FirstOrDefault(static value => value is not null);

    private double? Optional(string tag) => _tags.Find(_image + tag)?.Number is double number && !double.IsNaN(number) ? number : null;

    private double Required(string tag) =>
        Optional(tag) ?? throw Content.Error(_first, $"the tag '{_image}{tag}' is missing: the file is damaged.");
}
