using System.Globalization;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>marks.csv.</summary>
public sealed class MarkFormat : ReadableCsvFormat<MarkRow>
{
    public override string FileName => "marks.csv";

    public override IReadOnlyList<string> Columns { get; } = ["utc", "marker", "label"];

    public override void Write(CsvLine line, in MarkRow row)
    {
        line.Add(UtcText.Of(row.Utc));
        line.Add(row.Marker.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(row.Label);
    }

    public override MarkRow Read(CsvFields fields) => new(fields.ReadUtc(), fields.ReadHexadecimal(), fields.ReadText());
}
