using System.Diagnostics;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Tests.Nanowire;

[TestClass]
public sealed class BreakdownWorldTests
{
    private static readonly SmuParameters Fast = new() { RateVoltPerSecond = 0.1 };

    public required TestContext TestContext { get; init; }

    [TestMethod]
    [DataRow(0.0033, 1.95, 2.25, DisplayName = "3.3 mV/s")]
    [DataRow(0.01, 2.0, 2.3, DisplayName = "10 mV/s")]
    [DataRow(0.1, 2.1, 2.4, DisplayName = "100 mV/s")]
    public void A_sweep_breaks_every_wire_near_two_volts_at_milliamperes(double rate, double lowVolt, double highVolt)
    {
        for (ulong seed = 1; seed <= 20; seed++)
        {
            WireBreak at = new SweepRun(seed, new SmuParameters { RateVoltPerSecond = rate }).BreakWithin(3 / rate);
            TestContext.WriteLine($"seed {seed}: {at}");
            Assert.IsInRange(lowVolt, highVolt, at.VoltageVolt);
            Assert.IsInRange(1e-3, 10e-3, at.CurrentAmpere);
            Assert.IsInRange(0.3e-6, 10e-6, BoardTime.Seconds(at.FallTicks));
        }
    }

    [TestMethod]
    public void A_slower_sweep_breaks_the_same_wire_at_a_lower_voltage()
    {
        double[] volts = [.. new[] { 0.0033, 0.01, 0.1 }
            .Select(rate => new SweepRun(3, new SmuParameters { RateVoltPerSecond = rate }).BreakWithin(3 / rate).VoltageVolt)];

        Assert.IsLessThan(volts[1], volts[0]);
        Assert.IsLessThan(volts[2], volts[1]);
        Assert.IsLessThan(0.3, volts[2] - volts[0]);
    }

    [TestMethod]
    public void Segments_follow_each_other_without_gap_or_jump_through_the_whole_sweep()
    {
        var run = new SweepRun(5, Fast);
        AnalogSegment last = run.World.SegmentAt(0);
        int count = 0;
        foreach (AnalogSegment segment in run.Segments(last.ToTick, BoardTime.Ticks(31)))
        {
            Assert.AreEqual(last.ToTick, segment.FromTick);
            Assert.IsGreaterThan(segment.FromTick, segment.ToTick);
            Assert.AreEqual(last.CurrentAt(last.ToTick), segment.CurrentAmpere, 1e-15);
            Assert.AreEqual(last.VoltageAt(last.ToTick), segment.VoltageVolt, 1e-12);
            last = segment;
            count++;
        }

        Assert.IsGreaterThan(10_000, count);
        Assert.IsNotNull(run.World.BreakBy(last.FromTick));
    }

    [TestMethod]
    public void The_current_falls_by_the_cosine_law_and_only_leakage_is_left()
    {
        var run = new SweepRun(2, Fast);
        WireBreak at = run.BreakWithin(30);
        long half = at.Tick + (at.FallTicks / 2);
        AnalogSegment middle = run.World.SegmentAt(half);
        double expected = at.CurrentAmpere * 0.5 * (1 + Math.Cos(Math.PI * (half - at.Tick) / at.FallTicks));

        Assert.AreEqual(expected, middle.CurrentAt(half), 0.01 * at.CurrentAmpere);
        long open = at.Tick + at.FallTicks;
        AnalogSegment gap = run.World.SegmentAt(open);
        Assert.AreEqual(gap.VoltageAt(open) / run.World.Wire.GapResistanceOhm, gap.CurrentAt(open), 1e-15);
    }

    [TestMethod]
    public void Resistance_rises_with_joule_heating_before_the_break()
    {
        var run = new SweepRun(4, Fast);
        WireBreak at = run.BreakWithin(30);
        double cold = Resistance(run, BoardTime.Ticks(0.5));
        double warm = Resistance(run, at.Tick / 2);
        double hot = Resistance(run, at.Tick - BoardTime.Ticks(0.5));

        Assert.AreEqual(run.World.Wire.ColdResistanceOhm, cold, 0.01 * cold);
        Assert.IsGreaterThan(1.05 * cold, warm);
        Assert.IsGreaterThan(1.2 * warm, hot);
    }

    [TestMethod]
    public void Coarse_segments_agree_with_a_fine_staircase_of_the_same_sweep()
    {
        // Ten times finer steps bring ten times as many segments; the physics between must not notice.
        WireBreak coarse = new SweepRun(6, Fast).BreakWithin(30);
        WireBreak fine = new SweepRun(6, Fast with { StepVolt = 0.05e-3 }).BreakWithin(30);

        Assert.AreEqual(fine.VoltageVolt, coarse.VoltageVolt, 0.6e-3);
        Assert.AreEqual(fine.CurrentAmpere, coarse.CurrentAmpere, 0.002 * fine.CurrentAmpere);
    }

    [TestMethod]
    public void A_sweep_of_636_seconds_is_planned_in_under_one_and_a_half_seconds()
    {
        var watch = Stopwatch.StartNew();
        int count = new SweepRun(1, new SmuParameters { RateVoltPerSecond = 0.0033, StepVolt = 0.2e-3, StopVolt = 2.1 })
            .Segments(0, BoardTime.Ticks(636)).Count();

        Assert.IsLessThan(1.5, watch.Elapsed.TotalSeconds);
        Assert.IsInRange(20_000, 60_000, count);
    }

    [TestMethod]
    public void The_same_seed_gives_the_same_segments_whatever_was_looked_at_ahead()
    {
        var ahead = new SweepRun(9, Fast);
        _ = ahead.World.SegmentAt(BoardTime.Ticks(25));
        var step = new SweepRun(9, Fast);

        Assert.IsTrue(step.Segments(0, BoardTime.Ticks(25)).SequenceEqual(ahead.Segments(0, BoardTime.Ticks(25))));
    }

    private static double Resistance(SweepRun run, long tick)
    {
        AnalogSegment segment = run.World.SegmentAt(tick);
        return segment.VoltageAt(tick) / segment.CurrentAt(tick);
    }
}
