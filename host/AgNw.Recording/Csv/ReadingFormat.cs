using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>smu.csv.</summary>
public sealed class ReadingFormat() : ColumnCsvFormat<ReadingRow>(
    "smu.csv",
    [
        new("reading", static (line, in row) => line.Add(row.Index)),
        new("smu_time_ns", static (line, in row) => line.Add(row.TimeNanoseconds)),
        new("source_V", static (line, in row) => line.Add(row.SourceVolt)),
        new("voltage_V", static (line, in row) => line.Add(row.VoltageVolt)),
        new("current_A", static (line, in row) => line.Add(row.CurrentAmpere)),
        new("board_tick", static (line, in row) => line.Add(row.BoardTick)),
    ])
{
    public override ReadingRow Read(CsvFields fields) => new(
        fields.ReadInteger(), fields.ReadInteger(), fields.ReadReal(), fields.ReadReal(), fields.ReadReal(), fields.ReadOptionalInteger());
}
