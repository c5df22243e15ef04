using AgNw.Recording.Rows;

namespace AgNw.Timeline.FrameFiles.Tvips;

/// <summary>
/// A TVIPS stream of version 2: a main header of 256 bytes, then frames, each with a header of its own (number, time in s since 1970, ms) and
/// its pixels. A last frame that is cut is not counted: a recording that was stopped ends so.
/// </summary>
public sealed class TvipsFile : BinaryFrameFile
{
    private const int HeaderBytes = 256;
    private const int Version = 2;
    private const int TimeInHeader = 4;
    private const int SmallestFrameHeader = 12;
    private const long NanosecondsPerSecond = 1_000_000_000;
    private const long NanosecondsPerMillisecond = 1_000_000;

    private readonly long _first;
    private readonly int _frameHeader;

    private TvipsFile(BinaryFile file)
        : base(file, "TVIPS")
    {
        int headerBytes = file.Int32(0);
        if (headerBytes != HeaderBytes || file.Int32(4) != Version)
            throw file.Error(0, $"this is no TVIPS stream of version {Version}; its first numbers must be {HeaderBytes} and {Version}.");
        int bits = file.Int32(16);
        PixelKind kind = bits switch
        {
            8 => PixelKind.U8,
            16 => PixelKind.U16,
            _ => throw file.Error(16, $"{bits} bits a pixel; 8 and 16 are known."),
        };
        Shape = file.Shape(8, file.UInt32(8), file.UInt32(12), kind);
        _frameHeader = file.Int32(48);
        if (_frameHeader < SmallestFrameHeader || _frameHeader > file.Length)
            throw file.Error(48, $"frame headers of {_frameHeader} bytes; the header is damaged.");
        _first = HeaderBytes;
        Count = checked((int)((file.Length - _first) / (_frameHeader + Shape.Bytes)));
        Timing = new FrameTiming("frame headers of the camera's PC", true, NanosecondsPerMillisecond);
    }

    /// <summary>Opens a file.</summary>
    /// <exception cref="FrameFileException">It is no TVIPS stream, or damaged.</exception>
    public static TvipsFile Open(string path) => Open(path, static file => new TvipsFile(file));

    private protected override FrameRow FrameAt(int index)
    {
        long at = Place(index) + TimeInHeader;
        uint milliseconds = Content.UInt32(at + 4);
        if (milliseconds > 999)
            throw Content.Error(at + 4, $"{milliseconds} ms in a frame's time; the file is damaged.");
        return new FrameRow(index, (Content.UInt32(at) * NanosecondsPerSecond) + (milliseconds * NanosecondsPerMillisecond), null);
    }

    private protected override void PixelsAt(int index, Span<double> pixels) => Content.ReadPixels(Place(index) + _frameHeader, Shape, pixels);

    private long Place(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        return _first + (index * (_frameHeader + Shape.Bytes));
    }
}
