namespace AgNw.Timeline.Csv;

/// <summary>Where a list of frames holds what. What is not named is looked for under its usual names.</summary>
public sealed record FrameCsvFormat
{
    /// <summary>Number of the frame; the column may be absent (rows are then counted from 0).</summary>
    public ColumnChoice Frame { get; init; } = new();

    /// <summary>Time that the file states, in a unit of time, or as ISO 8601 date and time where no unit is given; the column may be absent.</summary>
    public ColumnChoice Time { get; init; } = new();

    /// <summary>Exposure time; the column may be absent.</summary>
    public ColumnChoice Exposure { get; init; } = new();

    /// <summary>Delimiter; null to detect comma, semicolon or tab.</summary>
    public char? Delimiter { get; init; }
}
