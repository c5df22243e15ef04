using System.Globalization;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>smu_aborts.csv.</summary>
public sealed class SmuAbortFormat : ReadableCsvFormat<SmuAbortRow>
{
    public override string FileName => "smu_aborts.csv";

    public override IReadOnlyList<string> Columns { get; } =
        ["boot", "sequence", "noticed_utc", "sent_utc", "confirmed_utc", "sent_ns", "confirmed_ns", "address", "text"];

    public override void Write(CsvLine line, in SmuAbortRow row)
    {
        line.Add(row.Boot.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(row.Sequence);
        line.Add(UtcText.Of(row.NoticedUtc));
        line.Add(row.SentUtc is { } sent ? UtcText.Of(sent) : string.Empty);
        line.Add(row.ConfirmedUtc is { } confirmed ? UtcText.Of(confirmed) : string.Empty);
        line.Add(row.SentNanoseconds);
        line.Add(row.ConfirmedNanoseconds);
        line.Add(row.Address);
        line.Add(row.Text);
    }

    public override SmuAbortRow Read(CsvFields fields) => new(
        fields.ReadHexadecimal(),
        (uint)fields.ReadInteger(),
        fields.ReadUtc(),
        fields.ReadOptionalUtc(),
        fields.ReadOptionalUtc(),
        fields.ReadOptionalInteger(),
        fields.ReadOptionalInteger(),
        fields.ReadText(),
        fields.ReadText());
}
