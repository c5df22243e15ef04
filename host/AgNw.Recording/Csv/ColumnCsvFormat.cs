namespace AgNw.Recording.Csv;

/// <summary>A format that is a list of columns: each name stands beside what is written under it, so that the two cannot drift apart.</summary>
/// <param name="fileName">usual name of the file in a run folder</param>
/// <param name="columns">in the order of the file, which is also that of <see cref="ReadableCsvFormat{TRow}.Read"/></param>
public abstract class ColumnCsvFormat<TRow>(string fileName, IReadOnlyList<CsvColumn<TRow>> columns) : ReadableCsvFormat<TRow>
{
    public sealed override string FileName => fileName;

    public sealed override IReadOnlyList<string> Columns { get; } = [.. columns.Select(static column => column.Name)];

    public sealed override void Write(CsvLine line, in TRow row)
    {
        for (int index = 0; index < columns.Count; index++) columns[index].Write(line, row);
    }
}
