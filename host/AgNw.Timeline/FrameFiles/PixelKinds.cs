using System.Buffers.Binary;

namespace AgNw.Timeline.FrameFiles;

/// <summary>Sizes of pixels, and their values.</summary>
public static class PixelKinds
{
    /// <summary>Bytes of a pixel.</summary>
    public static int Bytes(this PixelKind kind) => kind switch
    {
        PixelKind.U8 or PixelKind.I8 => 1,
        PixelKind.U16 or PixelKind.I16 => 2,
        PixelKind.U32 or PixelKind.I32 or PixelKind.F32 => 4,
        _ => 8,
    };

    /// <summary>Converts as many pixels as there are values.</summary>
    public static void Convert(this PixelKind kind, ReadOnlySpan<byte> bytes, bool bigEndian, Span<double> values)
    {
        int size = kind.Bytes();
        for (int i = 0; i < values.Length; i++)
            values[i] = Value(kind, bytes.Slice(i * size, size), bigEndian);
    }

    private static double Value(PixelKind kind, ReadOnlySpan<byte> at, bool big) => kind switch
    {
        PixelKind.U8 => at[0],
        PixelKind.I8 => (sbyte)at[0],
        PixelKind.U16 => big ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at),
        PixelKind.I16 => big ? BinaryPrimitives.ReadInt16BigEndian(at) : BinaryPrimitives.ReadInt16LittleEndian(at),
        PixelKind.U32 => big ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at),
        PixelKind.I32 => big ? BinaryPrimitives.ReadInt32BigEndian(at) : BinaryPrimitives.ReadInt32LittleEndian(at),
        PixelKind.F32 => big ? BinaryPrimitives.ReadSingleBigEndian(at) : BinaryPrimitives.ReadSingleLittleEndian(at),
        _ => big ? BinaryPrimitives.ReadDoubleBigEndian(at) : BinaryPrimitives.ReadDoubleLittleEndian(at),
    };
}
