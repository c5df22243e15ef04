namespace AgNw.Timeline.Csv;

/// <summary>Where a table of SMU readings holds what. What is not named is looked for under its usual names, units in the headers.</summary>
public sealed record SmuCsvFormat
{
    /// <summary>The SMU's own stamp.</summary>
    public ColumnChoice Time { get; init; } = new();

    /// <summary>Measured current.</summary>
    public ColumnChoice Current { get; init; } = new();

    /// <summary>Measured voltage; the column may be absent.</summary>
    public ColumnChoice Voltage { get; init; } = new();

    /// <summary>Source value; the column may be absent.</summary>
    public ColumnChoice Source { get; init; } = new();

    /// <summary>Delimiter; null to detect comma, semicolon or tab.</summary>
    public char? Delimiter { get; init; }

    /// <summary>True if any column was named: the table is then read by these names alone.</summary>
    public bool NamesColumns => new[] { Time, Current, Voltage, Source }.Any(static choice => choice.Name is not null);
}
