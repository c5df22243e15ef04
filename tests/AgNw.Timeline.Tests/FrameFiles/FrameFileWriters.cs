using System.Buffers.Binary;
using System.Text;

namespace AgNw.Timeline.Tests.FrameFiles;

/// <summary>
/// Small files of each format, written from the formats' descriptions and not from the readers. Pixel (x, y) of frame n is 100 n + 10 y + x.
/// </summary>
internal static class FrameFileWriters
{
    public const int Width = 4;
    public const int Height = 3;
    public const int Frames = 5;

    /// <summary>2026-11-22 08:00:00 UTC.</summary>
    public const uint Seconds = 1_795_334_400;

    public static int Pixel(int frame, int x, int y) => (100 * frame) + (10 * y) + x;

    public static byte[] Tvips()
    {
        var file = new List<byte>();
        foreach (var number in new[] { 256, 2, Width, Height, 16, 0, 0, 1, 1, 1, 200, 80, 60 })
        {
            file.AddRange(Little(number));
        }

        file.AddRange(new byte[256 - file.Count]);
        for (var n = 0; n < Frames; n++)
        {
            var header = new byte[60];
            BinaryPrimitives.WriteInt32LittleEndian(header, n);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), Seconds + (uint)n);
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), 125 * n);
            file.AddRange(header);
            AddPixels(file, n, bigEndian: false);
        }

        return [.. file];
    }

    public static byte[] Mrc(bool bigEndian)
    {
        var header = new byte[1024 + 128];
        void Put(int at, int value)
        {
            (bigEndian ? Big(value) : Little(value)).CopyTo(header, at);
        }

        Put(0, Width);
        Put(4, Height);
        Put(8, Frames);
        Put(12, 6);
        Put(92, 128);
        Encoding.ASCII.GetBytes("MAP ").CopyTo(header, 208);
        header[212] = header[213] = bigEndian ? (byte)0x11 : (byte)0x44;
        var file = new List<byte>(header);
        for (var n = 0; n < Frames; n++)
        {
            AddPixels(file, n, bigEndian);
        }

        return [.. file];
    }

    /// <summary>A series of six planned images, five acquired.</summary>
    public static byte[] Ser(bool longOffsets)
    {
        const int planned = Frames + 1;
        var file = new List<byte>();
        file.AddRange([0x49, 0x49, 0x97, 0x01]);
        file.AddRange([(byte)(longOffsets ? 0x20 : 0x10), 0x02]);
        file.AddRange(Little(0x4122));
        file.AddRange(Little(0x4152));
        file.AddRange(Little(planned));
        file.AddRange(Little(Frames));
        var size = longOffsets ? 8 : 4;
        var offsets = file.Count + size + 4;
        file.AddRange(Offset(offsets));
        file.AddRange(Little(0));
        var element = 50 + (2 * Width * Height) + 8;
        var first = offsets + (2 * planned * size);
        for (var n = 0; n < planned; n++)
        {
            file.AddRange(Offset(n < Frames ? first + (n * element) : 0));
        }

        for (var n = 0; n < planned; n++)
        {
            file.AddRange(Offset(n < Frames ? first + (n * element) + element - 8 : 0));
        }

        for (var n = 0; n < Frames; n++)
        {
            file.AddRange(new byte[40]);
            file.AddRange([2, 0]);
            file.AddRange(Little(Width));
            file.AddRange(Little(Height));
            AddPixels(file, n, bigEndian: false);
            file.AddRange(Little(0x4152));
            file.AddRange(Little((int)Seconds + n));
        }

        return [.. file];

        byte[] Offset(int value) => longOffsets ? [.. Little(value), 0, 0, 0, 0] : Little(value);
    }

    public static byte[] Little(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    public static byte[] Big(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    public static void AddPixels(List<byte> file, int frame, bool bigEndian)
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var pixel = Pixel(frame, x, y);
                file.AddRange(bigEndian ? [(byte)(pixel >> 8), (byte)pixel] : [(byte)pixel, (byte)(pixel >> 8)]);
            }
        }
    }
}
