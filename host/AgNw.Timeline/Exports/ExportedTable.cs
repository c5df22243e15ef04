namespace AgNw.Timeline.Exports;

/// <summary>What was written of a table.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">Rows written.</param>
/// <param name="Columns">Columns written.</param>
public sealed record ExportedTable(string Table, long Rows, int Columns);
