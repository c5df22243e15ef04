namespace AgNw.Timeline.Csv;

/// <summary>Which column holds a quantity.</summary>
/// <param name="Name">Header with or without its unit, case ignored; null to look for usual names.</param>
/// <param name="Unit">Unit of the column; null to take it from the header.</param>
public sealed record ColumnChoice(string? Name = null, string? Unit = null);
