using AgNw.Interlock.Events;
using AgNw.Interlock.Scales;
using AgNw.Recording.Rows;

namespace AgNw.Recording.Csv;

/// <summary>
/// Decodes events in the order of their sequence. Codes become A and V by the range of the configuration that is live at the event, which the
/// CONFIG records tell.
/// </summary>
/// <param name="scales">scales by the CRC of the configuration, for every configuration of the run that is known</param>
/// <param name="initial">scales before the first CONFIG record; null = not known</param>
public sealed class EventDecoder(IReadOnlyDictionary<uint, ScaleFactors> scales, ScaleFactors? initial = null)
{
    private ScaleFactors? _live = initial;

    public EventRow Decode(in InterlockEvent item)
    {
        EventDetails details = item.Details;
        if (details is ConfigDetails config) _live = scales.GetValueOrDefault(config.Crc);
        var cause = details as CauseDetails;
        var levels = details as LevelsDetails;
        var sample = details as SampleDetails;
        short? current = sample?.CurrentCode ?? cause?.CurrentCode;
        return new EventRow(
            item,
            item.IsDamaged ? "DAMAGED" : item.KindName,
            ContractNames.Of(item.State.State),
            ContractNames.Of(item.State.Mode),
            cause is null ? null : CauseSet.NameOf(cause.First),
            cause?.Causes.ToString().Replace(',', ' '),
            levels?.Levels,
            levels?.Changed,
            current is { } code && _live is not null ? _live.CurrentAmpere(code) : double.NaN,
            sample is null ? double.NaN : ScaleFactors.VoltageVolt(sample.VoltageCode),
            EventText.Of(item.Kind, details));
    }
}
