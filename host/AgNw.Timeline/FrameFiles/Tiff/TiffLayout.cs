namespace AgNw.Timeline.FrameFiles.Tiff;

/// <summary>Where a TIFF keeps its directories: the header of the classic form (42, offsets of 32 bits) or of BigTIFF (43, 64 bits).</summary>
internal sealed class TiffLayout
{
    private const int LittleEndianMark = 0x4949;
    private const int BigEndianMark = 0x4D4D;
    private const int Classic = 42;
    private const int Big = 43;

    private TiffLayout(bool isBig, long first)
    {
        IsBig = isBig;
        First = first;
    }

    public bool IsBig { get; }

    /// <summary>Byte of the first directory.</summary>
    public long First { get; }

    /// <summary>Bytes of an entry of a directory.</summary>
    public int EntryBytes => IsBig ? 20 : 12;

    /// <summary>Bytes of the number of entries.</summary>
    public int CountBytes => IsBig ? 8 : 2;

    /// <summary>Bytes of an offset, and of what an entry holds itself.</summary>
    public int OffsetBytes => IsBig ? 8 : 4;

    public static TiffLayout Read(BinaryFile file)
    {
        int mark = file.UInt16(0);
        if (mark is not (LittleEndianMark or BigEndianMark))
            throw file.Error(0, "this is no TIFF; its first bytes must be 'II' or 'MM'.");
        file.BigEndian = mark == BigEndianMark;
        int version = file.UInt16(2);
        if (version == Big && (file.UInt16(4) != 8 || file.UInt16(6) != 0))
            throw file.Error(4, "a BigTIFF with offsets of other than 8 bytes; the header is damaged.");
        return version switch
        {
            Classic => new TiffLayout(false, file.UInt32(4)),
            Big => new TiffLayout(true, file.Int64(8)),
            _ => throw file.Error(2, $"this is no TIFF; number {version} stands where {Classic} or {Big} must."),
        };
    }

    public long Offset(BinaryFile file, long at) => IsBig ? file.Int64(at) : file.UInt32(at);
}
