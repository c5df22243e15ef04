using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>events.csv: the journal decoded, for people and spreadsheets; events.agnw is the original. In the order of the sequence.</summary>
public sealed class EventFormat(EventDecoder decoder) : CsvFormat<InterlockEvent>
{
    public override string FileName => "events.csv";

    public override IReadOnlyList<string> Columns { get; } =
    [
        "boot", "sequence", "board_tick", "board_time_s", "kind", "state", "mode", "beam_blanked", "first_cause", "causes",
        "levels", "changed", "current_A", "voltage_V", "value", "text",
    ];

    public override void Write(CsvLine line, in InterlockEvent row)
    {
        EventRow decoded = decoder.Decode(row);
        line.Add(row.Boot.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(row.Sequence);
        line.Add(row.Ticks);
        line.AddSeconds(row.Ticks, TripCoreClock.Hertz);
        line.Add(decoded.Kind);
        line.Add(decoded.State);
        line.Add(decoded.Mode);
        line.Add(row.State.IsBeamBlanked);
        line.Add(decoded.FirstCause ?? string.Empty);
        line.Add(decoded.Causes ?? string.Empty);
        line.Add(decoded.Levels?.ToString("X4", CultureInfo.InvariantCulture) ?? string.Empty);
        line.Add(decoded.Changed?.ToString("X4", CultureInfo.InvariantCulture) ?? string.Empty);
        line.Add(decoded.CurrentAmpere);
        line.Add(decoded.VoltageVolt);
        line.Add(row.Value.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(decoded.Text);
    }
}
