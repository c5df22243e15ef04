using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.VirtualLab.Tests.SourceMeasureUnit;

[TestClass]
public sealed class SweepingSmuTests
{
    private static readonly SmuParameters Parameters = new()
    {
        StartVolt = 0,
        StopVolt = 2.1,
        RateVoltPerSecond = 0.0033,
        LinesWired = false,
        Clock = new DeviceClock(OffsetSeconds: 0, RatePartsPerMillion: 100),
    };

    [TestMethod]
    public void Pieces_follow_each_other_without_gap_or_jump_up_to_the_last_level()
    {
        SweepingSmu smu = Started(Parameters);
        SourcePiece last = smu.PieceAt(0);
        while (last.ToTick != long.MaxValue)
        {
            SourcePiece next = smu.PieceAt(last.ToTick);
            Assert.AreEqual(last.ToTick, next.FromTick);
            Assert.AreEqual(last.VoltAt(last.ToTick), next.VoltAt(next.FromTick), 1e-12);
            last = next;
        }

        Assert.AreEqual(0, last.Volt);
    }

    [TestMethod]
    public void A_fast_clock_finishes_the_sweep_early_by_its_rate()
    {
        SweepingSmu smu = Started(Parameters);

        // 4200 steps of 0.5 mV / 3.3 mV/s = 636.3636 s of the SMU, 636.3000 s of the board.
        Assert.AreEqual(636.363636 / 1.0001, BoardTime.Seconds(smu.StepTick(4200)), 1e-6);
        long tick = smu.StepTick(4200) + BoardTime.Ticks(0.001);
        Assert.AreEqual(2.1, smu.PieceAt(tick).VoltAt(tick), 0);
    }

    [TestMethod]
    [DataRow(0.0, -2.1)]
    [DataRow(1.0, 0.5)]
    public void A_sweep_goes_towards_its_stop_in_either_direction(double start, double stop)
    {
        SweepingSmu smu = Started(Parameters with { StartVolt = start, StopVolt = stop, RateVoltPerSecond = 0.1 });
        long early = smu.StepTick(10) + 10_000;
        long late = smu.StepTick(smu.Parameters.Steps) + 10_000;

        Assert.AreEqual(start + (Math.Sign(stop - start) * 10 * 0.5e-3), smu.PieceAt(early).VoltAt(early), 1e-12);
        Assert.AreEqual(stop, smu.PieceAt(late).VoltAt(late), 0);
    }

    [TestMethod]
    public void A_sweep_cannot_start_while_the_output_is_on()
    {
        var world = new BreakdownWorld(NanowireSpecimen.Draw(1), Parameters);
        world.StartSweep(0);
        Assert.ThrowsExactly<InvalidOperationException>(() => world.StartSweep(100));
    }

    [TestMethod]
    public void Parameters_out_of_bounds_are_refused_by_name()
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(
            () => new SweepingSmu(Parameters with { RateVoltPerSecond = -1 }));
        Assert.Contains("RateVoltPerSecond", error.Message);
    }

    private static SweepingSmu Started(SmuParameters parameters)
    {
        var world = new BreakdownWorld(NanowireSpecimen.Draw(1), parameters);
        world.StartSweep(0);
        return world.Smu;
    }
}
