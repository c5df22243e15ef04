using AgNw.VirtualLab.Events;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Traces;

/// <summary>
/// The recording instrument's readings: every row at its time, stamped by the instrument's clock, with the record's own voltage and
/// current; no current while the line is open.
/// </summary>
public sealed class TraceReadingSource(RecordedTraceWorld world, TraceParameters parameters) : ILabEventSource
{
    private int _next;

    public long NextTick => _next < world.RowCount ? world.RowTick(_next) : long.MaxValue;

    public void Fire(ILabEvents sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        int row = _next++;
        long tick = world.RowTick(row);
        ChannelSample sample = world.Sample(row);
        double current = world.ConnectedAt(tick) ? sample.CurrentAmpere : 0;
        long stamp = (long)Math.Round(parameters.Clock.SecondsAt(tick) * 1e6);
        sink.Reading(new SmuReading(row, stamp, sample.VoltageVolt, current));
    }
}
