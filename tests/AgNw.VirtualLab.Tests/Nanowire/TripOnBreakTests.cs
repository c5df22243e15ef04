using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.Clocks;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;
using AgNw.VirtualLab.Tests.TripCore;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Tests.Nanowire;

/// <summary>The trip core's model watching the wire.</summary>
[TestClass]
public sealed class TripOnBreakTests
{
    public required TestContext TestContext { get; init; }

    [TestMethod]
    [DataRow(1ul, true)]
    [DataRow(2ul, false)]
    public void A_break_trips_drop_within_microseconds_and_the_source_had_not_fallen(ulong seed, bool linesWired)
    {
        var smu = new SmuParameters { RateVoltPerSecond = 0.1, StartVolt = 1.9, LinesWired = linesWired };
        var world = new BreakdownWorld(NanowireSpecimen.Draw(seed), smu);
        CoreBench bench = Armed(world, seed);

        // Started while armed: the core must notice that the quiet it had planned is over.
        world.StartSweep(bench.Core.Now);
        Advance(bench, BoardTime.Ticks(8));

        Assert.AreEqual(TripState.Tripped, bench.Core.State);
        WireBreak broken = world.BreakBy(bench.Core.Now)!;
        LogEntry trip = bench.Single(RecordKind.Trip);
        TestContext.WriteLine($"seed {seed}: {broken}, {trip}");
        Assert.AreEqual((uint)Cause.Drop, trip.Value & 0xF);

        // Below half after half of the fall; the third sample after that decides: at most half the fall and 3 us.
        Assert.IsInRange(broken.Tick + (broken.FallTicks / 2), broken.Tick + (broken.FallTicks / 2) + 150, trip.Tick);
    }

    [TestMethod]
    public void A_sweep_started_while_armed_is_seen_by_the_same_samples_lazily_and_edge_by_edge()
    {
        uint[][] seen = [.. new[] { false, true }.Select(everyEdge =>
        {
            var world = new BreakdownWorld(NanowireSpecimen.Draw(1), new SmuParameters { RateVoltPerSecond = 300, StepVolt = 0.1, StopVolt = 2 });
            CoreBench bench = Armed(world, seed: 1, everyEdge);
            world.StartSweep(bench.Core.Now);
            List<uint> adc = [];
            for (int read = 0; read < 15; read++)
            {
                bench.Core.AdvanceTo(bench.Core.Now + 20_011);
                adc.Add(bench.Core.Peek(Registers.Adc));
            }

            return adc.ToArray();
        })];

        Assert.IsTrue(seen[0].SequenceEqual(seen[1]));
        Assert.IsGreaterThan(8000u, seen[0][^1] >> 16);
    }

    private static CoreBench Armed(BreakdownWorld world, ulong seed, bool everyEdge = false)
    {
        var options = new TripCoreOptions { EveryEdge = everyEdge };
        var bench = new CoreBench(new TripCoreModel(world, new SenseFrontEnd(new AdcNoise(seed)), options));
        bench[Registers.ConfigMode] = ((uint)TripMode.Breakdown << ConfigModeFields.ModeShift) | ConfigModeFields.SourceCheckMask
            | ((uint)CurrentRange.R10m << ConfigModeFields.RangeShift);
        bench[Registers.ConfigEnable] = 1u << (int)Cause.Drop;
        bench[Registers.DacOverPos] = 60000;
        bench[Registers.DacOverNeg] = 60000;
        bench.Prepare();
        bench.Arm();
        return bench;
    }

    private static void Advance(CoreBench bench, long until)
    {
        while (bench.Core.Now < until)
        {
            bench.Core.AdvanceTo(bench.Core.Now + BoardTime.Ticks(0.2));
            bench.Kick();
        }
    }
}
