using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>waveform.csv.</summary>
public sealed class WaveformFormat : ReadableCsvFormat<WaveformRow>
{
    public override string FileName => "waveform.csv";

    public override IReadOnlyList<string> Columns { get; } = ["board_tick", "time_from_trip_s", "current_A", "voltage_V"];

    public override void Write(CsvLine line, in WaveformRow row)
    {
        line.Add(row.BoardTick);
        line.Add(row.TimeSeconds);
        line.Add(row.CurrentAmpere);
        line.Add(row.VoltageVolt);
    }

    public override WaveformRow Read(CsvFields fields) => new(fields.ReadInteger(), fields.ReadReal(), fields.ReadReal(), fields.ReadReal());
}
