using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Tests.Nanowire;
using AgNw.VirtualLab.Traces;

namespace AgNw.VirtualLab.Tests.Traces;

/// <summary>A record of a real holder, where it is at hand: 18 mA and 14 uA in turn.</summary>
[TestClass]
public sealed class RealProtochipsTests
{
    [TestMethod]
    public void The_record_falls_15_times_from_18_milliamperes_to_14_microamperes()
    {
        ElectricalTrace trace = RealTrace.Read();
        int falls = trace.Rows.Zip(trace.Rows.Skip(1))
            .Count(pair => pair.First.A.CurrentAmpere > 0.017 && pair.Second.A.CurrentAmpere is > 13e-6 and < 15e-6);

        Assert.AreEqual(15, falls);
        Assert.AreEqual(new DateTime(2014, 10, 8, 16, 26, 51, 738), trace.RecordedAt);
        Assert.AreEqual(10, TraceParameters.FittingDivisor(trace, TraceChannel.A));
    }

    [TestMethod]
    public void Played_it_shows_each_row_at_its_time_and_each_fall_between_its_two_rows()
    {
        ElectricalTrace trace = RealTrace.Read();
        long start = BoardTime.Ticks(2);
        var world = new RecordedTraceWorld(trace, new TraceParameters { StartTick = start, VoltageDivisor = 10 });
        world.DriveChanged(1, SweepRun.Armed);
        long fallTick = 0;
        int falls = 0;
        double last = 0;
        for (long tick = start; tick <= world.EndTick;)
        {
            var segment = world.SegmentAt(tick);
            if (last > 0.017 && segment.CurrentAmpere is > 13e-6 and < 15e-6)
            {
                falls++;
                fallTick = tick;
                TraceRow after = trace.Rows.First(row => start + (row.TimeNanoseconds * 6 / 125) > tick);
                Assert.AreEqual(segment.CurrentAmpere, after.A.CurrentAmpere);
            }

            last = segment.CurrentAmpere;
            tick = segment.ToTick;
        }

        Assert.AreEqual(15, falls);
        Assert.IsGreaterThan(start, fallTick);
        foreach (TraceRow row in trace.Rows.SkipLast(1))
        {
            long tick = start + (row.TimeNanoseconds * 6 / 125);
            Assert.AreEqual(row.A.CurrentAmpere, world.SegmentAt(tick).CurrentAt(tick));
            Assert.AreEqual(row.A.VoltageVolt / 10, world.SegmentAt(tick).VoltageAt(tick));
        }
    }
}
