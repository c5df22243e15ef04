using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>timeline_frames.csv. Times in seconds are ticks over the clock's frequency.</summary>
/// <param name="ticksPerSecond">frequency of the board's clock, from the contract</param>
public sealed class TimelineFrameFormat(long ticksPerSecond) : ReadableCsvFormat<TimelineFrameRow>
{
    public override string FileName => "timeline_frames.csv";

    public override IReadOnlyList<string> Columns { get; } =
    [
        "camera", "frame", "start_tick", "end_tick", "start_time_s", "exposure_s", "uncertainty_s", "frame_doubtful", "states",
        "beam_on_s", "beam_on_share", "dose_e_per_nm2", "dose_total_e_per_nm2",
        "smu", "readings", "first_reading", "last_reading", "covered_share", "current_mean_A", "current_min_A", "current_max_A",
        "voltage_mean_V", "voltage_min_V", "voltage_max_V", "charge_C", "energy_J",
    ];

    public override void Write(CsvLine line, in TimelineFrameRow row)
    {
        line.Add(row.Camera);
        line.Add(row.Frame);
        line.Add(row.StartTick);
        line.Add(row.EndTick);
        line.AddSeconds(row.StartTick, ticksPerSecond);
        line.AddSeconds(row.EndTick - row.StartTick, ticksPerSecond);
        line.Add(row.UncertaintySeconds);
        line.Add(row.FrameDoubtful);
        line.Add(row.States);
        line.Add(row.Beam.OnSeconds);
        line.Add(row.Beam.OnShare);
        line.Add(row.Beam.DosePerSquareNanometre);
        line.Add(row.Beam.TotalDosePerSquareNanometre);
        line.Add(row.Smu);
        line.Add(row.Electrical.Readings);
        line.Add(row.Electrical.FirstReading);
        line.Add(row.Electrical.LastReading);
        line.Add(row.Electrical.CoveredShare);
        line.Add(row.Electrical.CurrentMeanAmpere);
        line.Add(row.Electrical.CurrentMinAmpere);
        line.Add(row.Electrical.CurrentMaxAmpere);
        line.Add(row.Electrical.VoltageMeanVolt);
        line.Add(row.Electrical.VoltageMinVolt);
        line.Add(row.Electrical.VoltageMaxVolt);
        line.Add(row.Electrical.ChargeCoulomb);
        line.Add(row.Electrical.EnergyJoule);
    }

    public override TimelineFrameRow Read(CsvFields fields)
    {
        string camera = fields.ReadText();
        long frame = fields.ReadInteger();
        long start = fields.ReadInteger();
        long end = fields.ReadInteger();
        fields.Skip();
        fields.Skip();
        return new TimelineFrameRow(
            camera,
            frame,
            start,
            end,
            fields.ReadReal(),
            fields.ReadOptionalBoolean() ?? false,
            fields.ReadText(),
            new BeamSummary(fields.ReadReal(), fields.ReadReal(), fields.ReadReal(), fields.ReadReal()),
            fields.ReadText(),
            new ElectricalSummary(
                fields.ReadInteger(),
                fields.ReadOptionalInteger(),
                fields.ReadOptionalInteger(),
                fields.ReadReal(),
                fields.ReadReal(),
                fields.ReadReal(),
                fields.ReadReal(),
                fields.ReadReal(),
                fields.ReadReal(),
                fields.ReadReal(),
                fields.ReadReal(),
                fields.ReadReal()));
    }
}
