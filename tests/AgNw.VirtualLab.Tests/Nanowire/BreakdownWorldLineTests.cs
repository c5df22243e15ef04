using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Tests.Nanowire;

/// <summary>What the board's actions do to current and voltage.</summary>
[TestClass]
public sealed class BreakdownWorldLineTests
{
    private static readonly BiasLineParameters Line = new();
    private static readonly SmuParameters Smu = new() { RateVoltPerSecond = 0.1 };

    [TestMethod]
    public void An_opened_switch_stops_the_current_within_its_time_and_the_crowbar_the_voltage()
    {
        var run = new SweepRun(1, Smu);
        long trip = BoardTime.Ticks(10.0005);
        double before = run.World.SegmentAt(trip).CurrentAt(trip);
        run.World.DriveChanged(trip, SweepRun.Tripped);

        AnalogSegment at = run.World.SegmentAt(trip);
        Assert.AreEqual(before, at.CurrentAt(trip), 1e-12);
        long open = trip + BoardTime.Ticks(Line.OpenSeconds);
        Assert.AreEqual(0, run.World.SegmentAt(open).CurrentAt(open), 1e-18);
        long shorted = trip + BoardTime.Ticks(Line.CrowbarSeconds);
        Assert.AreEqual(0, run.World.SegmentAt(shorted).VoltageAt(shorted), 1e-15);
    }

    [TestMethod]
    public void A_segment_seen_before_stays_true_up_to_the_tick_of_the_change()
    {
        var run = new SweepRun(1, Smu);
        long trip = BoardTime.Ticks(10.0005);
        AnalogSegment before = run.World.SegmentAt(trip);
        run.World.DriveChanged(trip, SweepRun.Tripped);

        AnalogSegment after = run.World.SegmentAt(trip - 1);
        Assert.AreEqual(before with { ToTick = trip }, after);
    }

    [TestMethod]
    public void A_wire_that_was_opened_in_time_is_whole_and_as_worn_as_it_was()
    {
        var run = new SweepRun(1, Smu);
        WireBreak planned = run.BreakWithin(30);
        long early = planned.Tick - BoardTime.Ticks(0.001);
        run.World.DriveChanged(early, SweepRun.Tripped);

        Assert.IsNull(run.World.BreakBy(BoardTime.Ticks(40)));
        long again = BoardTime.Ticks(50);
        run.World.DriveChanged(again - 1000, LineDrive.Safe);
        run.World.StartSweep(again);
        run.World.DriveChanged(again, SweepRun.Armed);
        long probe = BoardTime.Ticks(5.001);
        double fresh = Resistance(run.World.SegmentAt(probe), probe);
        double worn = Resistance(run.World.SegmentAt(again + probe), again + probe);
        Assert.IsInRange(1.001, 1.1, worn / fresh);
    }

    [TestMethod]
    public void A_negative_sweep_is_the_mirror_image_of_a_positive_one()
    {
        WireBreak positive = new SweepRun(2, Smu).BreakWithin(30);
        WireBreak negative = new SweepRun(2, Smu with { StopVolt = -Smu.StopVolt }).BreakWithin(30);

        Assert.AreEqual(positive with { VoltageVolt = -positive.VoltageVolt, CurrentAmpere = -positive.CurrentAmpere }, negative);
    }

    [TestMethod]
    public void The_source_keeps_sweeping_until_the_abort_reaches_it_then_falls_in_one_slew()
    {
        var run = new SweepRun(1, Smu);
        long trip = BoardTime.Ticks(10);
        run.World.DriveChanged(trip, SweepRun.Tripped);
        long delay = BoardTime.Ticks(Smu.AbortDelaySeconds);
        long slew = BoardTime.Ticks(Smu.SlewSeconds);

        Assert.AreEqual(1.0, run.World.Average(trip, trip + delay).VoltageVolt, 2e-3);
        Assert.AreEqual(0.5, run.World.Average(trip + delay, trip + delay + slew).VoltageVolt, 2e-3);
        Assert.AreEqual(0, run.World.Average(trip + delay + slew + 1, trip + (2 * delay)).VoltageVolt, 1e-12);
    }

    [TestMethod]
    public void An_smu_without_lines_ignores_the_abort_until_the_host_aborts_it()
    {
        var run = new SweepRun(1, Smu with { LinesWired = false });
        run.World.DriveChanged(BoardTime.Ticks(10), SweepRun.Tripped);
        long later = BoardTime.Ticks(11.00025);
        Assert.AreEqual(1.1, run.World.Average(later, later + 4800).VoltageVolt, 2e-3);

        run.World.AbortSweep(later);
        long off = later + BoardTime.Ticks(0.001);
        Assert.AreEqual(0, run.World.Average(off, off + 4800).VoltageVolt, 1e-12);
    }

    [TestMethod]
    public void A_reading_counts_exactly_the_charge_that_flowed_before_the_switch_opened()
    {
        var run = new SweepRun(1, Smu);
        long begin = BoardTime.Ticks(10);
        long trip = begin + BoardTime.Ticks(0.005);
        run.World.DriveChanged(trip, SweepRun.Tripped);
        long end = begin + BoardTime.Ticks(0.02);

        double charge = 0;
        for (long tick = begin; tick < end; tick++)
        {
            AnalogSegment segment = run.World.SegmentAt(tick);
            charge += 0.5 * (segment.CurrentAt(tick) + segment.CurrentAt(tick + 1));
        }

        Assert.AreEqual(charge / (end - begin), run.World.Average(begin, end).CurrentAmpere, 1e-12);
    }

    [TestMethod]
    public void Compliance_holds_the_current_and_the_terminal_voltage_gives_way()
    {
        var run = new SweepRun(1, Smu with { ComplianceAmpere = 1e-3 });
        long tick = BoardTime.Ticks(15);
        AnalogSegment segment = run.World.SegmentAt(tick);

        Assert.AreEqual(1e-3, segment.CurrentAt(tick), 1e-12);
        double expected = segment.VoltageAt(tick) + (1e-3 * Line.SeriesOhm);
        Assert.AreEqual(expected, run.World.Average(tick, tick + 4800).VoltageVolt, 1e-6);
        Assert.IsLessThan(1, expected);
    }

    [TestMethod]
    public void A_closed_crowbar_takes_the_sources_compliance_and_leaves_no_voltage()
    {
        var run = new SweepRun(1, Smu with { LinesWired = false });
        long tick = BoardTime.Ticks(10);
        run.World.DriveChanged(tick, SweepRun.Armed with { CrowbarClosed = true });
        long later = tick + 48_000;

        AnalogSegment segment = run.World.SegmentAt(later);
        Assert.AreEqual(Smu.ComplianceAmpere, segment.CurrentAt(later), 1e-12);
        Assert.AreEqual(0, segment.VoltageAt(later), 1e-12);
    }

    [TestMethod]
    public void A_sweep_waits_for_the_permit()
    {
        var world = new BreakdownWorld(NanowireSpecimen.Draw(1), Smu);
        world.StartSweep(0);
        long armed = BoardTime.Ticks(5);
        Assert.AreEqual(0, world.SegmentAt(armed - 1).VoltageAt(armed - 1), 0);
        world.DriveChanged(armed, SweepRun.Armed);

        Assert.AreEqual(armed, world.Smu.SweepStartTick);
        long later = armed + BoardTime.Ticks(10);
        // 1 V at the SMU, less some 2 mA through the line.
        Assert.AreEqual(1.0, world.SegmentAt(later).VoltageAt(later), 0.03);
    }

    [TestMethod]
    public void A_change_before_the_last_one_is_refused()
    {
        var run = new SweepRun(1, Smu);
        run.World.DriveChanged(1000, SweepRun.Tripped);

        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => run.World.DriveChanged(999, SweepRun.Armed));
    }

    [TestMethod]
    public void Commands_to_the_smu_are_announced_and_movements_of_the_line_are_not()
    {
        var run = new SweepRun(1, Smu);
        List<long> announced = [];
        run.World.Replanned += announced.Add;
        run.World.DriveChanged(1000, LineDrive.Safe);
        run.World.DriveChanged(2000, SweepRun.Armed);
        run.World.AbortSweep(3000);
        run.World.StartSweep(4_800_000);

        Assert.IsTrue(announced.SequenceEqual([3000L, 4_800_000]));
    }

    [TestMethod]
    public void After_rearming_a_broken_wire_carries_leakage_only()
    {
        var run = new SweepRun(1, Smu);
        WireBreak broken = run.BreakWithin(30);
        long trip = broken.Tick + 500;
        run.World.DriveChanged(trip, SweepRun.Tripped);
        long again = trip + BoardTime.Ticks(1);
        run.World.DriveChanged(again - 1000, LineDrive.Safe);
        run.World.StartSweep(again);
        run.World.DriveChanged(again, SweepRun.Armed);
        long later = again + BoardTime.Ticks(20);

        AnalogSegment segment = run.World.SegmentAt(later);
        Assert.AreEqual(2.0, segment.VoltageAt(later), 2e-3);
        Assert.AreEqual(2.0 / run.World.Wire.GapResistanceOhm, segment.CurrentAt(later), 1e-12);
    }

    private static double Resistance(AnalogSegment segment, long tick) => segment.VoltageAt(tick) / segment.CurrentAt(tick);
}
