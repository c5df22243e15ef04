namespace AgNw.Timeline.Csv;

/// <summary>Limits that no table of measurements reaches; what exceeds them is refused before it costs memory.</summary>
internal static class CsvLimits
{
    /// <summary>Bytes of a line beyond which the reader's buffer does not grow.</summary>
    public const int LineBytes = 65536;

    public const int Columns = 512;

    /// <summary>Characters of a file's own text that an error repeats.</summary>
    public const int Quoted = 60;
}
