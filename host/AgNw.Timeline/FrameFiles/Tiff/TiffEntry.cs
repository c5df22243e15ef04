namespace AgNw.Timeline.FrameFiles.Tiff;

/// <summary>One tag of a directory: what it holds, and where in the file.</summary>
/// <param name="Type">Code of the values' type.</param>
/// <param name="Count">Number of values.</param>
/// <param name="Offset">Byte of the file at which they begin.</param>
internal readonly record struct TiffEntry(int Type, long Count, long Offset)
{
    /// <summary>Bytes of a value; 0 if the type is not known.</summary>
    public int ValueBytes => Type switch
    {
        1 or 2 or 6 or 7 => 1,
        3 or 8 => 2,
        4 or 9 or 11 or 13 => 4,
        5 or 10 or 12 or 16 or 17 or 18 => 8,
        _ => 0,
    };
}
