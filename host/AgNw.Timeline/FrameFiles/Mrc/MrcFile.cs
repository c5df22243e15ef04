using AgNw.Recording.Rows;

namespace AgNw.Timeline.FrameFiles.Mrc;

/// <summary>
/// MRC2014 (Cheng et al., J. Struct. Biol. 192, 146, 2015): a header of 1024 bytes, an extended header, then nz sections. The format has no time
/// of its own, so frames are known by their order only.
/// </summary>
public sealed class MrcFile : BinaryFrameFile
{
    private const int HeaderBytes = 1024;
    private const int MapAt = 208;
    private const int StampAt = 212;
    private const int ExtendedAt = 92;
    private const byte BigEndianStamp = 0x11;
    private const byte LittleEndianStamp = 0x44;

    private readonly long _first;

    private MrcFile(BinaryFile file)
        : base(file, "MRC")
    {
        byte stamp = file.Byte(StampAt);
        if (file.Ascii(MapAt, 3) != "MAP" || stamp is not (BigEndianStamp or LittleEndianStamp))
            throw file.Error(MapAt, "this is no MRC file; 'MAP' and the machine stamp are missing.");
        file.BigEndian = stamp == BigEndianStamp;
        int mode = file.Int32(12);
        PixelKind kind = mode switch
        {
            0 => PixelKind.I8,
            1 => PixelKind.I16,
            2 => PixelKind.F32,
            6 => PixelKind.U16,
            _ => throw file.Error(12, $"mode {mode}; 0, 1, 2 and 6 are known."),
        };
        Shape = file.Shape(0, file.Int32(0), file.Int32(4), kind);
        int sections = file.Int32(8);
        int extended = file.Int32(ExtendedAt);
        if (extended < 0 || extended > file.Length - HeaderBytes)
            throw file.Error(ExtendedAt, $"an extended header of {extended} bytes; the header is damaged.");
        _first = HeaderBytes + extended;
        if (sections < 1 || sections > (file.Length - _first) / Shape.Bytes)
            throw file.Error(8, $"{sections} sections of {Shape.Bytes} bytes do not fit a file of {file.Length} bytes: it is cut or damaged.");
        Count = sections;
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="FrameFileException">It is no MRC file, or cut, or damaged.</exception>
    public static MrcFile Open(string path) => Open(path, static file => new MrcFile(file));

    private protected override FrameRow FrameAt(int index) => new(index, null, null);

    private protected override void PixelsAt(int index, Span<double> pixels) => Content.ReadPixels(_first + (index * Shape.Bytes), Shape, pixels);
}
