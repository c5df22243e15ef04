using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>
/// Collects trips from a log in the order of its sequence: the SAMPLE record that belongs to a TRIP follows it there, but is dated before it.
/// </summary>
internal sealed class TripCollector
{
    // Between TRIP and its SAMPLE the encoder may serve other kinds that were set at earlier edges; more than a few cannot be.
    private const long SampleWithin = 16;

    private int _open = -1;

    public List<TripNotice> Trips { get; } = [];

    public void Add(in BoardEvent item)
    {
        if (item.Kind == RecordKind.Trip)
        {
            Trips.Add(new TripNotice(
                item.Tick, item.Sequence, (Cause)(item.Value & 0xF), (ushort)((item.Value >> 4) & 0xFFF), (short)(item.Value >> 16), null, null));
            _open = Trips.Count - 1;
        }
        else if (item.Kind == RecordKind.Sample && _open >= 0)
        {
            if (item.Sequence - Trips[_open].Sequence <= SampleWithin)
                Trips[_open] = Trips[_open] with { VoltageCode = (short)(item.Value >> 16), SampleTick = item.Tick };
            _open = -1;
        }
    }
}
