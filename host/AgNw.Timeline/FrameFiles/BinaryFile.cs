using System.Buffers.Binary;
using System.Text;

namespace AgNw.Timeline.FrameFiles;

/// <summary>
/// A file read at any place, never beyond its end and never more than asked for: whatever a damaged header points at ends in a
/// <see cref="FrameFileException"/> that names the byte.
/// </summary>
internal sealed class BinaryFile : IDisposable
{
    private readonly FileStream _stream;

    private BinaryFile(string path, FileStream stream)
    {
        Path = path;
        _stream = stream;
        Length = stream.Length;
    }

    public string Path { get; }

    public long Length { get; }

    /// <summary>Numbers are most significant byte first.</summary>
    public bool BigEndian { get; set; }

    public static BinaryFile Open(string path)
    {
        try
        {
            return new BinaryFile(path, new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 4096, FileOptions.RandomAccess));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FrameFileException(path, -1, $"cannot be opened ({exception.Message})", exception);
        }
    }

    public void Read(long offset, Span<byte> bytes)
    {
        if (offset < 0 || offset > Length - bytes.Length)
            throw Error(offset, $"{bytes.Length} bytes are needed here and the file has {Length}: it is cut or damaged. Copy it again from the camera's PC.");
        try
        {
            _stream.Position = offset;
            _stream.ReadExactly(bytes);
        }
        catch (IOException exception)
        {
            throw new FrameFileException(Path, offset, $"reading failed ({exception.Message})", exception);
        }
    }

    public byte Byte(long offset)
    {
        Span<byte> bytes = stackalloc byte[1];
        Read(offset, bytes);
        return bytes[0];
    }

    public int UInt16(long offset)
    {
        Span<byte> bytes = stackalloc byte[2];
        Read(offset, bytes);
        return BigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    public int Int32(long offset)
    {
        Span<byte> bytes = stackalloc byte[4];
        Read(offset, bytes);
        return BigEndian ? BinaryPrimitives.ReadInt32BigEndian(bytes) : BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    public uint UInt32(long offset) => (uint)Int32(offset);

    public long Int64(long offset)
    {
        Span<byte> bytes = stackalloc byte[8];
        Read(offset, bytes);
        return BigEndian ? BinaryPrimitives.ReadInt64BigEndian(bytes) : BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    public string Ascii(long offset, int length)
    {
        var bytes = new byte[length];
        Read(offset, bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    /// <summary>The shape of frames, if they can lie in this file at all.</summary>
    public FrameShape Shape(long offset, long width, long height, PixelKind kind)
    {
        if (width < 1 || height < 1 || height > Math.Min(Length / kind.Bytes(), Array.MaxLength) / width)
            throw Error(offset, $"frames of {width} x {height} pixels do not fit a file of {Length} bytes: the header is damaged.");
        return new FrameShape((int)width, (int)height, kind);
    }

    public void ReadPixels(long offset, FrameShape shape, Span<double> pixels)
    {
        if (pixels.Length < shape.Pixels)
            throw new ArgumentException($"Room for {shape.Pixels} pixels is needed.", nameof(pixels));
        var bytes = new byte[shape.Width * shape.Kind.Bytes()];
        for (int row = 0; row < shape.Height; row++)
        {
            Read(offset + ((long)row * bytes.Length), bytes);
            shape.Kind.Convert(bytes, BigEndian, pixels.Slice(row * shape.Width, shape.Width));
        }
    }

    public FrameFileException Error(long offset, string reason) => new(Path, offset, reason);

    public void Dispose() => _stream.Dispose();
}
