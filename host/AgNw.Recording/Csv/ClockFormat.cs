using System.Globalization;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>clock.csv.</summary>
public sealed class ClockFormat : ReadableCsvFormat<ClockRow>
{
    public override string FileName => "clock.csv";

    public override IReadOnlyList<string> Columns { get; } = ["boot", "board_tick", "sent_utc", "round_trip_ns"];

    public override void Write(CsvLine line, in ClockRow row)
    {
        line.Add(row.Boot.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(row.BoardTick);
        line.Add(UtcText.Of(row.SentUtc));
        line.Add(row.RoundTripNanoseconds);
    }

    public override ClockRow Read(CsvFields fields) =>
        new(fields.ReadHexadecimal(), fields.ReadInteger(), fields.ReadUtc(), fields.ReadInteger());
}
