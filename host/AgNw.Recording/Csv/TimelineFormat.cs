using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>timeline.csv. Board time in seconds is the tick over the clock's frequency.</summary>
/// <param name="ticksPerSecond">frequency of the board's clock, from the contract</param>
public sealed class TimelineFormat(long ticksPerSecond) : ReadableCsvFormat<TimelineRow>
{
    private readonly CsvLine _place = new();
    private TimelineRow? _written;

    public override string FileName => "timeline.csv";

    public override IReadOnlyList<string> Columns { get; } =
    [
        "board_tick", "board_time_s", "uncertainty_s", "smu", "reading", "voltage_V", "current_A", "camera", "frame", "frame_doubtful",
        "state", "beam_blanked", "last_event", "last_event_sequence", "last_event_tick",
        "state_doubtful", "event_doubtful",
    ];

    public override void Write(CsvLine line, in TimelineRow row)
    {
        line.Add(row.BoardTick);
        line.AddSeconds(row.BoardTick, ticksPerSecond);
        line.Add(row.UncertaintySeconds);
        line.Add(row.Smu);
        line.Add(row.Reading);
        line.Add(row.VoltageVolt);
        line.Add(row.CurrentAmpere);
        // Dozens of readings lie in one exposure after one event: their places are written alike.
        if (_written is { } before && IsSamePlace(before, row))
        {
            line.AddEncoded(_place.Utf8);
            return;
        }

        _place.Clear();
        WritePlace(_place, row);
        line.AddEncoded(_place.Utf8);
        _written = row;
    }

    public override TimelineRow Read(CsvFields fields)
    {
        long tick = fields.ReadInteger();
        fields.Skip();
        double uncertainty = fields.ReadReal();
        string smu = fields.ReadText();
        long reading = fields.ReadInteger();
        double volt = fields.ReadReal();
        double ampere = fields.ReadReal();
        string camera = fields.ReadText();
        return new TimelineRow(
            tick,
            uncertainty,
            reading,
            volt,
            ampere,
            fields.ReadOptionalInteger(),
            fields.ReadOptionalBoolean() ?? false,
            fields.ReadText(),
            fields.ReadOptionalBoolean(),
            fields.ReadText(),
            fields.ReadOptionalInteger(),
            fields.ReadOptionalInteger(),
            fields.ReadOptionalBoolean() ?? false,
            fields.ReadOptionalBoolean() ?? false,
            smu,
            camera);
    }

    private static void WritePlace(CsvLine line, in TimelineRow row)
    {
        line.Add(row.Camera);
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

    private static bool IsSamePlace(in TimelineRow one, in TimelineRow other) =>
        one.Frame == other.Frame
        && one.LastEventSequence == other.LastEventSequence
        && one.LastEventTick == other.LastEventTick
        && one.FrameDoubtful == other.FrameDoubtful
        && one.StateDoubtful == other.StateDoubtful
        && one.EventDoubtful == other.EventDoubtful
        && one.BeamBlanked == other.BeamBlanked
        && one.State == other.State
        && one.Camera == other.Camera
        && one.LastEvent == other.LastEvent;
}
