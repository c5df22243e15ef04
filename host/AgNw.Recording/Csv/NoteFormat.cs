using System.Globalization;
using AgNw.Recording.Recorder;

namespace AgNw.Recording.Csv;

/// <summary>notes.csv.</summary>
public sealed class NoteFormat : ReadableCsvFormat<RecorderNote>
{
    public override string FileName => "notes.csv";

    public override IReadOnlyList<string> Columns { get; } = ["utc", "kind", "boot", "sequence", "records", "text"];

    public override void Write(CsvLine line, in RecorderNote row)
    {
        line.Add(UtcText.Of(row.Utc));
        line.Add(row.Kind.ToString());
        line.Add(row.Boot.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(row.Sequence);
        line.Add(row.Count);
        line.Add(row.Text);
    }

    public override RecorderNote Read(CsvFields fields) => new(
        fields.ReadUtc(),
        fields.ReadChoice<NoteKind>(),
        fields.ReadHexadecimal(),
        (uint)fields.ReadInteger(),
        fields.ReadInteger(),
        fields.ReadText());
}
