using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>smu.csv.</summary>
public sealed class ReadingFormat : ReadableCsvFormat<ReadingRow>
{
    public override string FileName => "smu.csv";

    public override IReadOnlyList<string> Columns { get; } =
        ["reading", "smu_time_ns", "source_V", "voltage_V", "current_A", "board_tick"];

    public override void Write(CsvLine line, in ReadingRow row)
    {
        line.Add(row.Index);
        line.Add(row.TimeNanoseconds);
        line.Add(row.SourceVolt);
        line.Add(row.VoltageVolt);
        line.Add(row.CurrentAmpere);
        line.Add(row.BoardTick);
    }

    public override ReadingRow Read(CsvFields fields) => new(
        fields.ReadInteger(), fields.ReadInteger(), fields.ReadReal(), fields.ReadReal(), fields.ReadReal(), fields.ReadOptionalInteger());
}
