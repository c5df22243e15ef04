using AgNw.Contract;

namespace AgNw.Timeline.Board;

/// <summary>
/// Makes pulses of one input line from sorted records. Where edges were coalesced or records lost, the pulse under way is delivered as
/// unsure and the next one begins at the next edge that says so; a first level that is already high begins an unsure pulse.
/// </summary>
internal sealed class PulseCollector(InputLine line)
{
    private readonly int _bit = (int)line;
    private bool _known;
    private bool _high;
    private bool _sure;
    private long _start;

    public List<LinePulse> Pulses { get; } = [];

    public void Add(in BoardEvent item)
    {
        if (item.Kind == RecordKind.Loss || (item.Kind == RecordKind.Coalesced && Concerns(item)))
            _sure = false;
        if (item.Kind != RecordKind.Inputs)
            return;
        bool high = item.Level(_bit);
        if (_known && high == _high)
        {
            // Changed and yet the same level: edges between were only counted.
            _sure &= !item.Changes(_bit);
            return;
        }

        bool edge = _known && item.Changes(_bit);
        if (high)
        {
            _start = item.Tick;
            _sure = edge;
        }
        else if (_known)
        {
            Pulses.Add(new LinePulse(_start, item.Tick, _sure && edge));
        }

        _known = true;
        _high = high;
    }

    /// <summary>Delivers a pulse that the end of the log cut.</summary>
    public void Finish(long lastTick)
    {
        if (_known && _high && lastTick > _start)
            Pulses.Add(new LinePulse(_start, lastTick, false));
    }

    private bool Concerns(in BoardEvent item) =>
        (item.Value & CoalescedNotice.OutputsBit) == 0 && ((item.Value >> _bit) & 1) != 0;
}
