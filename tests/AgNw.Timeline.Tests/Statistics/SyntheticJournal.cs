using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Tests.Statistics;

/// <summary>
/// Makes a board's log of what truly happened. A stamp is the first clock edge at or after the moment (theory of operation: the edge at which
/// the first synchroniser stage sees the level).
/// </summary>
internal sealed class SyntheticJournal
{
    private const uint Boot = 0xB007;
    private readonly List<(long Tick, RecordKind Kind, byte Detail, uint Value)> _records = [];

    public static long Stamp(double seconds) => (long)Math.Ceiling(seconds * BoardClock.TicksPerSecond);

    public void Pulse(InputLine line, double from, double to)
    {
        _records.Add((Stamp(from), RecordKind.Inputs, (byte)line, 1));
        _records.Add((Stamp(to), RecordKind.Inputs, (byte)line, 0));
    }

    public void State(double at, TripState state, TripState before, TripMode mode) => _records.Add((
        Stamp(at), RecordKind.State, (byte)((int)state | ((int)mode << RecordStateFields.ModeShift)), (uint)state | ((uint)before << 8)));

    public void Blank(double at, bool blanked) => _records.Add((Stamp(at), RecordKind.Outputs, blanked ? (byte)1 : (byte)0, 0));

    public void Add(double at, RecordKind kind, uint value) => _records.Add((Stamp(at), kind, 0, value));

    public IReadOnlyList<InterlockEvent> Events()
    {
        var events = new List<InterlockEvent>(_records.Count + 1);
        byte state = (byte)TripState.Disarmed;
        uint inputs = 0;
        uint outputs = 0;
        Append(100, RecordKind.Boot, Boot);
        // The levels of the lines are known before anything happens on them.
        Append(101, RecordKind.Inputs, 1u << ((int)InputLine.SmuTrigger + 16));
        foreach ((long tick, RecordKind kind, byte detail, uint value) in _records.OrderBy(static r => r.Tick))
        {
            switch (kind)
            {
                case RecordKind.Inputs:
                    uint line = 1u << detail;
                    inputs = value != 0 ? inputs | line : inputs & ~line;
                    Append(tick, kind, inputs | (line << 16));
                    break;
                case RecordKind.Outputs:
                    const uint blank = 1u << (int)OutputLine.Blank;
                    outputs = detail != 0 ? outputs | blank : outputs & ~blank;
                    state = detail != 0 ? (byte)(state | RecordStateFields.BlankedMask) : (byte)(state & ~RecordStateFields.BlankedMask);
                    Append(tick, kind, outputs | (blank << 16));
                    break;
                default:
                    if (kind == RecordKind.State)
                        state = (byte)(detail | (state & RecordStateFields.BlankedMask));
                    Append(tick, kind, value);
                    break;
            }
        }

        return events;

        void Append(long tick, RecordKind kind, uint value)
        {
            uint sequence = (uint)events.Count;
            events.Add(new InterlockEvent(Boot, sequence, tick, RawRecord.Create((ushort)sequence, kind, state, tick, value)));
        }
    }
}
