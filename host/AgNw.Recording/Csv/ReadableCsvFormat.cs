namespace AgNw.Recording.Csv;

/// <summary>A format that gives back what was written.</summary>
public abstract class ReadableCsvFormat<TRow> : CsvFormat<TRow>
{
    /// <summary>Reads the fields in the order of <see cref="CsvFormat{TRow}.Columns"/>.</summary>
    public abstract TRow Read(CsvFields fields);
}
