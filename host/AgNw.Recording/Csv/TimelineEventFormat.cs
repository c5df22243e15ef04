using System.Globalization;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>timeline_events.csv. Board time in seconds is the tick over the clock's frequency.</summary>
/// <param name="ticksPerSecond">frequency of the board's clock, from the contract</param>
public sealed class TimelineEventFormat(long ticksPerSecond) : ReadableCsvFormat<TimelineEventRow>
{
    public override string FileName => "timeline_events.csv";

    public override IReadOnlyList<string> Columns { get; } =
    [
        "boot", "sequence", "board_tick", "board_time_s", "event", "state", "camera", "frame", "frame_doubtful",
        "smu", "reading", "reading_doubtful", "reading_age_s", "voltage_V", "current_A",
    ];

    public override void Write(CsvLine line, in TimelineEventRow row)
    {
        line.Add(row.Boot.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(row.Sequence);
        line.Add(row.BoardTick);
        line.AddSeconds(row.BoardTick, ticksPerSecond);
        line.Add(row.Event);
        line.Add(row.State);
        line.Add(row.Camera);
        line.Add(row.Frame);
        line.Add(row.FrameDoubtful);
        line.Add(row.Smu);
        line.Add(row.Reading);
        line.Add(row.ReadingDoubtful);
        line.Add(row.ReadingAgeSeconds);
        line.Add(row.VoltageVolt);
        line.Add(row.CurrentAmpere);
    }

    public override TimelineEventRow Read(CsvFields fields)
    {
        uint boot = fields.ReadHexadecimal();
        long sequence = fields.ReadInteger();
        long tick = fields.ReadInteger();
        fields.Skip();
        return new TimelineEventRow(
            boot,
            sequence,
            tick,
            fields.ReadText(),
            fields.ReadText(),
            fields.ReadText(),
            fields.ReadOptionalInteger(),
            fields.ReadOptionalBoolean() ?? false,
            fields.ReadText(),
            fields.ReadOptionalInteger(),
            fields.ReadOptionalBoolean() ?? false,
            fields.ReadReal(),
            fields.ReadReal(),
            fields.ReadReal());
    }
}
