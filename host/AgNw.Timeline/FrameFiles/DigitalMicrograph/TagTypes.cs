using System.Buffers.Binary;

namespace AgNw.Timeline.FrameFiles.DigitalMicrograph;

/// <summary>Codes of a tag's data in DigitalMicrograph files of version 3 and 4.</summary>
internal static class TagTypes
{
    public const int UInt16 = 4;
    public const int Structure = 15;
    public const int Text = 18;
    public const int Array = 20;

    /// <summary>Bytes of a number; 0 if the code is none.</summary>
    public static int Bytes(long code) => code switch
    {
        8 or 9 or 10 => 1,
        2 or 4 => 2,
        3 or 5 or 6 => 4,
        7 or 11 or 12 => 8,
        _ => 0,
    };

    /// <summary>A number's value; the data's end is the file's own.</summary>
    public static double Number(long code, ReadOnlySpan<byte> at, bool big) => code switch
    {
        2 => big ? BinaryPrimitives.ReadInt16BigEndian(at) : BinaryPrimitives.ReadInt16LittleEndian(at),
        3 => big ? BinaryPrimitives.ReadInt32BigEndian(at) : BinaryPrimitives.ReadInt32LittleEndian(at),
        4 => big ? BinaryPrimitives.ReadUInt16BigEndian(at) : BinaryPrimitives.ReadUInt16LittleEndian(at),
        5 => big ? BinaryPrimitives.ReadUInt32BigEndian(at) : BinaryPrimitives.ReadUInt32LittleEndian(at),
        6 => big ? BinaryPrimitives.ReadSingleBigEndian(at) : BinaryPrimitives.ReadSingleLittleEndian(at),
        7 => big ? BinaryPrimitives.ReadDoubleBigEndian(at) : BinaryPrimitives.ReadDoubleLittleEndian(at),
        8 or 10 => at[0],
        9 => (sbyte)at[0],
        11 => big ? BinaryPrimitives.ReadInt64BigEndian(at) : BinaryPrimitives.ReadInt64LittleEndian(at),
        _ => big ? BinaryPrimitives.ReadUInt64BigEndian(at) : BinaryPrimitives.ReadUInt64LittleEndian(at),
    };
}
