using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Tests.Nanowire;
using AgNw.VirtualLab.Traces;

namespace AgNw.VirtualLab.Tests.Traces;

[TestClass]
public sealed class RecordedTraceWorldTests
{
    private const long Start = 48_000;

    [TestMethod]
    public void A_row_is_held_half_way_to_its_neighbours()
    {
        RecordedTraceWorld world = World();
        world.DriveChanged(0, SweepRun.Armed);

        // Rows at 0, 10 and 30 ms: changes at 5 and 20 ms, that is at ticks 240 000 and 960 000 after the start; the last stays.
        Assert.AreEqual(new AnalogSegment(0, Start, 0, 0, 0, 0), world.SegmentAt(0));
        Assert.AreEqual(new AnalogSegment(Start, Start + 240_000, 1e-3, 0, 0.1, 0), world.SegmentAt(Start));
        Assert.AreEqual(new AnalogSegment(Start + 240_000, Start + 960_000, 2e-3, 0, 0.2, 0), world.SegmentAt(Start + 300_000));
        Assert.AreEqual(new AnalogSegment(Start + 960_000, long.MaxValue, 3e-3, 0, 0.3, 0), world.SegmentAt(Start + 1_440_000));
        Assert.AreEqual(Start + 1_440_000, world.EndTick);
    }

    [TestMethod]
    public void A_last_row_of_zeros_ends_the_record_and_is_no_fall()
    {
        ElectricalTrace trace = Trace();
        trace = trace with { Rows = [.. trace.Rows, new TraceRow(50_000_000, "", default, default, Line: 11)] };
        var world = new RecordedTraceWorld(trace, Parameters);
        world.DriveChanged(0, SweepRun.Armed);

        Assert.AreEqual(Start + 2_400_000, world.EndTick);
        Assert.AreEqual(3e-3, world.SegmentAt(Start + 2_400_000).CurrentAmpere);
    }

    [TestMethod]
    public void Nothing_flows_while_the_switch_is_open()
    {
        RecordedTraceWorld world = World();
        world.DriveChanged(0, SweepRun.Armed);
        _ = world.SegmentAt(Start + 100_000);
        world.DriveChanged(Start + 100_000, SweepRun.Tripped);
        world.DriveChanged(Start + 200_000, SweepRun.Armed);

        Assert.AreEqual(new AnalogSegment(Start, Start + 100_000, 1e-3, 0, 0.1, 0), world.SegmentAt(Start + 99_999));
        Assert.AreEqual(new AnalogSegment(Start + 100_000, Start + 200_000, 0, 0, 0, 0), world.SegmentAt(Start + 150_000));
        Assert.AreEqual(new AnalogSegment(Start + 200_000, Start + 240_000, 1e-3, 0, 0.1, 0), world.SegmentAt(Start + 200_000));
        Assert.AreEqual(1e-3, world.ImposedAt(Start + 150_000).CurrentAmpere);
    }

    [TestMethod]
    public void Readings_are_the_rows_and_have_no_current_while_the_line_is_open()
    {
        var parameters = Parameters with { Clock = new DeviceClock(OffsetSeconds: 1, RatePartsPerMillion: 1000) };
        var world = new RecordedTraceWorld(Trace(), parameters);
        world.DriveChanged(0, SweepRun.Armed);
        world.DriveChanged(Start + 300_000, SweepRun.Tripped);
        var lab = new RecordingLab();
        lab.Run(new TraceReadingSource(world, parameters), long.MaxValue - 1);

        // The recorder's clock is 1000 ppm fast: its 10 ms are 479 520.48 ticks.
        Assert.AreEqual(Start + 479_520, lab.Readings[1].Tick, 1.0);
        Assert.AreEqual(1_001_001 + 10_000, lab.Readings[1].Reading.StampMicroseconds);
        Assert.AreEqual(1e-3, lab.Readings[0].Reading.CurrentAmpere);
        Assert.AreEqual(0, lab.Readings[1].Reading.CurrentAmpere);
        Assert.AreEqual(2.0, lab.Readings[1].Reading.VoltageVolt);
    }

    [TestMethod]
    [DataRow(4.09, 1.0)]
    [DataRow(4.096, 2.0)]
    [DataRow(-19.0, 5.0)]
    [DataRow(40.0917, 10.0)]
    [DataRow(41.0, 20.0)]
    public void The_divisor_is_the_least_by_which_the_voltage_fits_the_span(double volt, double expected)
    {
        ElectricalTrace trace = Trace();
        TraceRow row = trace.Rows[0] with { A = new ChannelSample(0, volt, double.NaN) };

        Assert.AreEqual(expected, TraceParameters.FittingDivisor(trace with { Rows = [row] }, TraceChannel.A));
    }

    [TestMethod]
    public void Rows_too_close_to_play_are_refused_by_line()
    {
        ElectricalTrace trace = Trace();
        trace = trace with { Rows = [trace.Rows[0], trace.Rows[1] with { TimeNanoseconds = 20 }] };
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => new RecordedTraceWorld(trace, Parameters));
        Assert.StartsWith("r.csv:9:", error.Message);
    }

    private static TraceParameters Parameters => new() { StartTick = Start, VoltageDivisor = 10 };

    private static RecordedTraceWorld World() => new(Trace(), Parameters);

    private static ElectricalTrace Trace() => new("r.csv", [], RecordedAt: null,
    [
        new TraceRow(0, "", new ChannelSample(1e-3, 1, double.NaN), default, Line: 8),
        new TraceRow(10_000_000, "", new ChannelSample(2e-3, 2, double.NaN), default, Line: 9),
        new TraceRow(30_000_000, "", new ChannelSample(3e-3, 3, double.NaN), default, Line: 10),
    ]);
}
