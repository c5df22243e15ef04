using AgNw.Recording.Rows;

namespace AgNw.Timeline.FrameFiles.Tia;

/// <summary>
/// A series of images of FEI's TIA (.ser; its .emi beside it holds the experiment). Each image has an offset to its data and one to a tag with
/// the time in whole seconds since 1970. Elements that were planned and not acquired are not counted.
/// </summary>
public sealed class SerFile : BinaryFrameFile
{
    private const int LittleEndianMark = 0x4949;
    private const int SeriesIdentity = 0x0197;
    private const int LongOffsetsFrom = 0x0220;
    private const int ImageData = 0x4122;
    private const int TimeTag = 0x4152;
    private const int TimeAndPositionTag = 0x4142;
    private const int TagTimeAt = 4;
    private const int PixelDataAt = 50;
    private const long NanosecondsPerSecond = 1_000_000_000;

    private readonly long _offsets;
    private readonly int _offsetBytes;
    private readonly int _elements;

    private SerFile(BinaryFile file)
        : base(file, "TIA series")
    {
        if (file.UInt16(0) != LittleEndianMark || file.UInt16(2) != SeriesIdentity)
            throw file.Error(0, "this is no TIA series; its first bytes must be 'II' and 0x0197.");
        _offsetBytes = file.UInt16(4) >= LongOffsetsFrom ? 8 : 4;
        uint data = file.UInt32(6);
        if (data != ImageData)
            throw file.Error(6, $"the series holds data of kind 0x{data:X}, not images (0x{ImageData:X}).");
        uint tags = file.UInt32(10);
        if (tags is not (TimeTag or TimeAndPositionTag))
            throw file.Error(10, $"tags of kind 0x{tags:X}; the header is damaged.");
        _elements = file.Int32(14);
        int valid = file.Int32(18);
        _offsets = Offset(22);
        if (valid < 1 || valid > _elements || _offsets < 0 || _elements > (file.Length - _offsets) / (2 * _offsetBytes))
            throw file.Error(14, $"{valid} of {_elements} images do not fit a file of {file.Length} bytes: it is cut or damaged.");
        Count = valid;
        Shape = ShapeOf(0);
        Timing = new FrameTiming("tags of the series", true, NanosecondsPerSecond);
    }

    /// <summary>Opens a series.</summary>
    /// <exception cref="FrameFileException">It is no series of images, or damaged.</exception>
    public static SerFile Open(string path) => Open(path, static file => new SerFile(file));

    /// <summary>Opens the first series that belongs to an .emi: NAME_1.ser beside NAME.emi.</summary>
    public static SerFile OpenBeside(string emi)
    {
        string series = Path.Combine(Path.GetDirectoryName(emi) ?? string.Empty, Path.GetFileNameWithoutExtension(emi) + "_1.ser");
        return File.Exists(series)
            ? Open(series)
            : throw new FrameFileException(emi, -1, $"the images of an .emi are in its series; '{Path.GetFileName(series)}' is not beside it.");
    }

    private protected override FrameRow FrameAt(int index)
    {
        long tag = Offset(_offsets + ((_elements + index) * (long)_offsetBytes));
        int kind = Content.UInt16(tag);
        if (kind is not (TimeTag or TimeAndPositionTag))
            throw Content.Error(tag, $"a tag of kind 0x{kind:X}; the file is damaged.");
        return new FrameRow(index, Content.UInt32(tag + TagTimeAt) * NanosecondsPerSecond, null);
    }

    private protected override void PixelsAt(int index, Span<double> pixels)
    {
        FrameShape shape = ShapeOf(index);
        if (shape != Shape)
            throw Content.Error(Data(index), $"image {index} is {shape.Width} x {shape.Height}, the first {Shape.Width} x {Shape.Height}: one size is needed.");
        Content.ReadPixels(Data(index) + PixelDataAt, shape, pixels);
    }

    private long Offset(long at) => _offsetBytes == 8 ? Content.Int64(at) : Content.UInt32(at);

    private long Data(int index) => Offset(_offsets + (index * (long)_offsetBytes));

    private FrameShape ShapeOf(int index)
    {
        long at = Data(index);
        int code = Content.UInt16(at + 40);
        PixelKind kind = code switch
        {
            1 => PixelKind.U8,
            2 => PixelKind.U16,
            3 => PixelKind.U32,
            4 => PixelKind.I8,
            5 => PixelKind.I16,
            6 => PixelKind.I32,
            7 => PixelKind.F32,
            8 => PixelKind.F64,
            _ => throw Content.Error(at + 40, $"pixels of kind {code}; 1 to 8 are known."),
        };
        return Content.Shape(at + 42, Content.Int32(at + 42), Content.Int32(at + 46), kind);
    }
}
