namespace AgNw.Recording.Csv;

/// <summary>Adds one field of a row to a line.</summary>
public delegate void CsvFieldWriter<TRow>(CsvLine line, in TRow row);

/// <summary>A column of one of our tables: its name and what stands in it.</summary>
/// <param name="Name">the unit is its last part</param>
/// <param name="Write">adds the field</param>
public sealed record CsvColumn<TRow>(string Name, CsvFieldWriter<TRow> Write);
