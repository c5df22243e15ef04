using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Interlock.Scales;

namespace AgNw.Recording.Csv;

/// <summary>
/// events.csv: the journal decoded, for people and spreadsheets; events.agnw is the original. Codes become A and V by the range of the
/// configuration that is live at the event, which the CONFIG records tell; where that is not known the field is empty.
/// Rows are written in the order of the sequence.
/// </summary>
/// <param name="scales">scales by the CRC of the configuration, for every profile applied in the run</param>
/// <param name="initial">scales before the first CONFIG record; null = not known</param>
public sealed class EventFormat(IReadOnlyDictionary<uint, ScaleFactors> scales, ScaleFactors? initial = null) : CsvFormat<InterlockEvent>
{
    private ScaleFactors? _live = initial;

    public override string FileName => "events.csv";

    public override IReadOnlyList<string> Columns { get; } =
    [
        "boot", "sequence", "board_tick", "board_time_s", "kind", "state", "mode", "beam_blanked", "first_cause", "causes",
        "levels", "changed", "current_A", "voltage_V", "value", "text",
    ];

    public override void Write(CsvLine line, in InterlockEvent row)
    {
        EventDetails details = row.Details;
        if (details is ConfigDetails config) _live = scales.GetValueOrDefault(config.Crc);
        line.Add(row.Boot.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(row.Sequence);
        line.Add(row.Ticks);
        line.AddSeconds(row.Ticks, TripCoreClock.Hertz);
        line.Add(row.IsDamaged ? "DAMAGED" : row.KindName);
        line.Add(ContractNames.Of(row.State.State));
        line.Add(ContractNames.Of(row.State.Mode));
        line.Add(row.State.IsBeamBlanked);
        CauseDetails? cause = details as CauseDetails;
        line.Add(cause is null ? string.Empty : CauseSet.NameOf(cause.First));
        line.Add(cause is null ? string.Empty : cause.Causes.ToString().Replace(',', ' '));
        LevelsDetails? levels = details as LevelsDetails;
        line.Add(levels is null ? string.Empty : levels.Levels.ToString("X4", CultureInfo.InvariantCulture));
        line.Add(levels is null ? string.Empty : levels.Changed.ToString("X4", CultureInfo.InvariantCulture));
        SampleDetails? sample = details as SampleDetails;
        short? current = sample?.CurrentCode ?? cause?.CurrentCode;
        line.Add(current is { } code && _live is not null ? _live.CurrentAmpere(code) : double.NaN);
        line.Add(sample is null ? double.NaN : ScaleFactors.VoltageVolt(sample.VoltageCode));
        line.Add(row.Value.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(EventText.Of(row.Kind, details));
    }
}
