namespace AgNw.Timeline.Exports;

/// <summary>What an export wrote.</summary>
/// <param name="Files">Paths, the one to open first.</param>
/// <param name="Tables">What they hold.</param>
public sealed record ExportReport(IReadOnlyList<string> Files, IReadOnlyList<ExportedTable> Tables);
