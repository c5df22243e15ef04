using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.Traces;

/// <summary>
/// Imposes a record on the line. A row is held from half-way to the row before until half-way to the row after, so that a change
/// between two rows lies between their times and at a row's own time its values are met exactly; it jumps there. Before the first row
/// there is nothing. A last row of zeros only, with which recorders end a file, is the end and not a value: the row before is held
/// until then. The end of a record is no fall either: the last value stays until the line is opened. Current flows and voltage is seen only while the switch is closed and the crowbar
/// open; both follow at once. The voltage is the record's over the stated divisor.
/// </summary>
public sealed class RecordedTraceWorld : IAnalogWorld
{
    private const int MostChanges = 1 << 14;

    private readonly ElectricalTrace _trace;
    private readonly TraceParameters _parameters;
    private readonly long[] _rowTicks;
    private readonly long[] _begins;
    private readonly int _lastImposed;
    private readonly List<(long Tick, bool Connected)> _changes = [(0, false)];

    public RecordedTraceWorld(ElectricalTrace trace, TraceParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(trace);
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfNegative(parameters.StartTick);
        if (!(parameters.VoltageDivisor >= 1))
        {
            throw new ArgumentException($"A record's voltage divisor is {parameters.VoltageDivisor}; it must be 1 or more.");
        }

        parameters.Clock.Validate("Trace");
        _trace = trace;
        _parameters = parameters;
        double start = parameters.Clock.SecondsAt(parameters.StartTick);
        _rowTicks = [.. trace.Rows.Select(row => parameters.Clock.TickAt(start + (row.TimeNanoseconds * 1e-9)))];
        _begins = [.. _rowTicks.Select((tick, row) => row == 0 ? tick : _rowTicks[row - 1] + ((tick - _rowTicks[row - 1]) / 2))];
        ChannelSample end = Sample(_rowTicks.Length - 1);
        bool endMark = _rowTicks.Length > 1 && end is { CurrentAmpere: 0, VoltageVolt: 0 };
        _lastImposed = _rowTicks.Length - (endMark ? 2 : 1);
        for (int row = 1; row < _begins.Length; row++)
        {
            if (_begins[row] <= _begins[row - 1])
            {
                throw new ArgumentException(
                    $"{trace.File}:{trace.Rows[row].Line}: closer to the row before than two ticks of the board; such a record cannot be played.");
            }
        }
    }

    /// <summary>Tick of the last row: the end of the record.</summary>
    public long EndTick => _rowTicks[^1];

    /// <summary>Rows of the record.</summary>
    public int RowCount => _rowTicks.Length;

    /// <summary>Tick of a row's time.</summary>
    public long RowTick(int row) => _rowTicks[row];

    /// <summary>What the record imposes at a tick whether or not the switch is closed; zeros before the record.</summary>
    public ChannelSample ImposedAt(long tick)
    {
        int row = RowAt(tick);
        return row < 0 ? default : Sample(row);
    }

    /// <summary>Whether the line was connected at a tick.</summary>
    public bool ConnectedAt(long tick) => _changes[ChangeAt(tick)].Connected;

    /// <summary>The record's values of a row, voltage undivided.</summary>
    public ChannelSample Sample(int row) => _parameters.Channel == TraceChannel.A ? _trace.Rows[row].A : _trace.Rows[row].B;

    public AnalogSegment SegmentAt(long tick)
    {
        int change = ChangeAt(tick);
        int row = RowAt(tick);
        long rowFrom = row < 0 ? 0 : _begins[row];
        long rowTo = row < _lastImposed ? _begins[row + 1] : long.MaxValue;
        long from = Math.Max(rowFrom, _changes[change].Tick);
        long to = change + 1 < _changes.Count ? Math.Min(rowTo, _changes[change + 1].Tick) : rowTo;
        ChannelSample sample = _changes[change].Connected ? ImposedAt(tick) : default;
        return new AnalogSegment(from, to, sample.CurrentAmpere, 0, sample.VoltageVolt / _parameters.VoltageDivisor, 0);
    }

    public void DriveChanged(long tick, LineDrive drive)
    {
        bool connected = drive.SwitchClosed && !drive.CrowbarClosed;
        (long last, bool was) = _changes[^1];
        if (tick < last)
        {
            throw new ArgumentOutOfRangeException(nameof(tick), tick, $"The analogue world was already changed at tick {last}.");
        }

        if (connected == was)
        {
            return;
        }

        if (tick == last)
        {
            _changes[^1] = (tick, connected);
            return;
        }

        if (_changes.Count == MostChanges)
        {
            _changes.RemoveRange(0, MostChanges / 2);
        }

        _changes.Add((tick, connected));
    }

    private int RowAt(long tick)
    {
        int index = Array.BinarySearch(_begins, tick);
        return Math.Min(index >= 0 ? index : ~index - 1, _lastImposed);
    }

    private int ChangeAt(long tick)
    {
        for (int index = _changes.Count - 1; index >= 0; index--)
        {
            if (_changes[index].Tick <= tick)
            {
                return index;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(tick), tick, $"The line is known from tick {_changes[0].Tick}; older changes are gone.");
    }
}
