using System.Globalization;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>clock.csv.</summary>
public sealed class ClockFormat() : ColumnCsvFormat<ClockRow>(
    "clock.csv",
    [
        new("boot", static (line, in row) => line.Add(row.Boot.ToString("X8", CultureInfo.InvariantCulture))),
        new("board_tick", static (line, in row) => line.Add(row.BoardTick)),
        new("sent_utc", static (line, in row) => line.Add(UtcText.Of(row.SentUtc))),
        new("round_trip_ns", static (line, in row) => line.Add(row.RoundTripNanoseconds)),
    ])
{
    public override ClockRow Read(CsvFields fields) =>
        new(fields.ReadHexadecimal(), fields.ReadInteger(), fields.ReadUtc(), fields.ReadInteger());
}
