using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>timeline.csv. Board time in seconds is the tick over the clock's frequency.</summary>
/// <param name="ticksPerSecond">frequency of the board's clock, from the contract</param>
public sealed class TimelineFormat(long ticksPerSecond) : ReadableCsvFormat<TimelineRow>
{
    public override string FileName => "timeline.csv";

    public override IReadOnlyList<string> Columns { get; } =
    [
        "board_tick", "board_time_s", "uncertainty_s", "reading", "voltage_V", "current_A", "frame", "frame_doubtful",
        "state", "beam_blanked", "last_event", "last_event_sequence", "last_event_tick",
        "state_doubtful", "event_doubtful",
    ];

    public override void Write(CsvLine line, in TimelineRow row)
    {
        line.Add(row.BoardTick);
        line.AddSeconds(row.BoardTick, ticksPerSecond);
        line.Add(row.UncertaintySeconds);
        line.Add(row.Reading);
        line.Add(row.VoltageVolt);
        line.Add(row.CurrentAmpere);
        line.Add(row.Frame);
        line.Add(row.FrameDoubtful);
        line.Add(row.State);
        line.Add(row.BeamBlanked);
        line.Add(row.LastEvent);
        line.Add(row.LastEventSequence);
        line.Add(row.LastEventTick);
        line.Add(row.StateDoubtful);
        line.Add(row.EventDoubtful);
    }

    public override TimelineRow Read(CsvFields fields)
    {
        long tick = fields.ReadInteger();
        fields.Skip();
        return new TimelineRow(
            tick,
            fields.ReadReal(),
            fields.ReadInteger(),
            fields.ReadReal(),
            fields.ReadReal(),
            fields.ReadOptionalInteger(),
            fields.ReadOptionalBoolean() ?? false,
            fields.ReadText(),
            fields.ReadOptionalBoolean(),
            fields.ReadText(),
            fields.ReadOptionalInteger(),
            fields.ReadOptionalInteger(),
            fields.ReadOptionalBoolean() ?? false,
            fields.ReadOptionalBoolean() ?? false);
    }
}
