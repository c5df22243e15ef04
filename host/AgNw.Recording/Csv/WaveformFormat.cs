using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>waveform.csv.</summary>
public sealed class WaveformFormat() : ColumnCsvFormat<WaveformRow>(
    "waveform.csv",
    [
        new("board_tick", static (line, in row) => line.Add(row.BoardTick)),
        new("time_from_trip_s", static (line, in row) => line.Add(row.TimeSeconds)),
        new("current_A", static (line, in row) => line.Add(row.CurrentAmpere)),
        new("voltage_V", static (line, in row) => line.Add(row.VoltageVolt)),
    ])
{
    public override WaveformRow Read(CsvFields fields) => new(fields.ReadInteger(), fields.ReadReal(), fields.ReadReal(), fields.ReadReal());
}
