namespace AgNw.Recording.Csv;

/// <summary>How rows of one kind stand in a CSV file: columns with their units in the name.</summary>
public abstract class CsvFormat<TRow>
{
    /// <summary>Usual name of the file in a run folder.</summary>
    public abstract string FileName { get; }

    /// <summary>Column names; the unit is the last part (<c>current_A</c>).</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Adds the row's fields in the order of <see cref="Columns"/>.</summary>
    public abstract void Write(CsvLine line, in TRow row);
}
