using System.Diagnostics;
using AgNw.Contract;
using AgNw.VirtualLab.Analog;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Tests.TripCore;

[TestClass]
public sealed class LazyEvaluationTests
{
    private const long Second = TripCoreClock.Hertz;
    private const ulong Seed = 20260817;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(false, 5)]
    [DataRow(true, 1)]
    public void Five_seconds_of_a_noisy_sweep_give_the_same_bits_lazily_and_sample_by_sample(bool ramp, int seconds)
    {
        TestContext.WriteLine($"seed {Seed}");
        var clock = Stopwatch.StartNew();
        var lazy = Sweep(new TripCoreOptions(), ramp, seconds * Second);
        TestContext.WriteLine($"lazy {clock.Elapsed}, edges {lazy.Edges}, samples {lazy.Samples}");
        var all = Sweep(new TripCoreOptions { EverySample = true }, ramp, seconds * Second);
        TestContext.WriteLine($"both {clock.Elapsed}, edges {all.Edges}, samples {all.Samples}");

        Assert.AreEqual(all.Trace, lazy.Trace);
        Assert.Contains("Trip at", all.Trace);
        Assert.IsGreaterThan(800_000L * seconds, all.Samples);
        Assert.IsLessThan(all.Samples / 5, lazy.Samples);
    }

    [TestMethod]
    public void A_short_noisy_sweep_gives_the_same_bits_jumping_and_edge_by_edge()
    {
        var jumping = Sweep(new TripCoreOptions(), ramp: false, Second / 50);
        var stepping = Sweep(new TripCoreOptions { EveryEdge = true, EverySample = true }, ramp: false, Second / 50);

        Assert.AreEqual(stepping.Trace, jumping.Trace);
        Assert.Contains("Trip at", stepping.Trace);
        Assert.IsLessThan(stepping.Edges / 5, jumping.Edges);
    }

    [TestMethod]
    [DataRow(1, 32768u, 250u, 0xFFFFFFFFu, 0.2, true)]
    [DataRow(2, 52000u, 150u, 0xFFFFFFFFu, 0.2, true)]
    [DataRow(3, 52000u, 65535u, 60_000u, 0.2, false)]
    [DataRow(4, 58000u, 65535u, 120_000u, 0.2, false)]
    [DataRow(5, 62000u, 65535u, 180_000u, 0.2, false)]
    [DataRow(6, 45000u, 7u, 0xFFFFFFFFu, 0.0, false)]
    [DataRow(7, 45000u, 6u, 0xFFFFFFFFu, 0.0, false)]
    [DataRow(8, 45000u, 65535u, 130u, 0.0, false)]
    public void Signals_that_wander_about_every_limit_give_the_same_bits_lazily_and_sample_by_sample(
        int seed, uint fraction, uint step, uint mean, double swing, bool bipolar)
    {
        TestContext.WriteLine($"seed {seed}");

        void Limits(CoreBench bench)
        {
            const uint Bipolar = 2u << ConfigModeFields.PolarityShift;
            bench[Registers.ConfigMode] = ((uint)TripMode.Monitor << ConfigModeFields.ModeShift) | ConfigModeFields.SourceCheckMask
                | (bipolar ? Bipolar : 0) | ((uint)CurrentRange.R20m << ConfigModeFields.RangeShift);
            bench[Registers.DropFraction] = fraction;
            bench[Registers.DropSamples] = (uint)(seed % 3) + 1;
            bench[Registers.StepLimit] = step;
            bench[Registers.RateLimit] = mean;
        }

        var lazy = Wander(new TripCoreOptions(), seed, swing, Limits);
        var all = Wander(new TripCoreOptions { EverySample = true }, seed, swing, Limits);
        Assert.AreEqual(all, lazy);
        Assert.Contains("Cause at", all);
    }

    [TestMethod]
    public void An_hour_of_quiet_while_armed_computes_few_edges_and_samples()
    {
        var world = new RampWorld(0, 3600 * Second, 1000, long.MaxValue / 2) { StartTick = 0 };
        var bench = new CoreBench(new TripCoreModel(world, new SenseFrontEnd(new AdcNoise(Seed)), new TripCoreOptions()));
        Configure(bench);
        bench[Registers.ConductanceCurrent] = 0;
        bench[Registers.HeartbeatPeriod] = ConfigurationWords.Mask[Registers.HeartbeatPeriod - Registers.ConfigFirst];
        bench.Prepare();
        bench.Arm();
        var edges = bench.Core.EdgesComputed;
        var samples = bench.Core.SamplesEvaluated;
        for (var tick = bench.Core.Now; tick < 3600 * Second; tick += 5 * Second)
        {
            bench.Core.AdvanceTo(tick);
            bench.Kick();
        }

        Assert.AreEqual(TripState.Armed, bench.Core.State);
        Assert.IsLessThan(100_000L, bench.Core.EdgesComputed - edges);
        Assert.IsLessThan(1_000L, bench.Core.SamplesEvaluated - samples);
    }

    [TestMethod]
    public void A_slow_sweep_of_636_seconds_stays_within_its_budget_of_edges_and_samples()
    {
        const long Step = 32 * Second / 1000;
        var world = new RampWorld(0.0033, Step, 200, 630 * Second) { StartTick = Second };
        var bench = new CoreBench(new TripCoreModel(world, new SenseFrontEnd(new AdcNoise(Seed)), new TripCoreOptions()));
        Configure(bench);
        bench[Registers.ConductanceCurrent] = 0;
        bench.Prepare();
        bench.Arm();
        var clock = Stopwatch.StartNew();
        while (bench.Core.Now < 636 * Second && bench.Core.State == TripState.Armed)
        {
            bench.Core.AdvanceTo(bench.Core.Now + (Second / 1100));
            bench.Read(Registers.Status, 8);
            if (bench.Core.Now % (Second / 5) < Second / 1000)
            {
                bench.Kick();
            }
        }

        var trip = bench.Single(RecordKind.Trip);
        TestContext.WriteLine(
            $"{clock.Elapsed.TotalSeconds:F1} s, edges {bench.Core.EdgesComputed}, samples {bench.Core.SamplesEvaluated}, {trip}");
        Assert.AreEqual((uint)Cause.Drop, trip.Value & 0xF);
        Assert.IsLessThan(20_000_000L, bench.Core.EdgesComputed);
        Assert.IsLessThan(2_000_000L, bench.Core.SamplesEvaluated);
    }

    /// <summary>Armed in MONITOR again and again, so that every condition is recorded whenever it comes true first.</summary>
    private static string Wander(TripCoreOptions options, int seed, double swingVolt, Action<CoreBench> limits)
    {
        var world = new WanderingWorld(seed, 0.006, 0.012, 0.5 - (swingVolt / 2), 0.5 + (swingVolt / 2));
        var bench = new CoreBench(new TripCoreModel(world, new SenseFrontEnd(new AdcNoise((ulong)seed)), options));
        Configure(bench);
        bench[Registers.ConfigEnable] = (1u << (int)Cause.Drop) | (1u << (int)Cause.Rate);
        bench[Registers.DropSourceFraction] = 58000;
        bench[Registers.VoltageFloor] = 4000;
        bench[Registers.RateWindow] = 400;
        bench[Registers.ConductanceCurrent] = 100;
        bench[Registers.ConductanceVoltage] = 300;
        limits(bench);
        bench.Prepare();
        var reads = new List<uint>();
        for (var run = 0; run < 40; run++)
        {
            bench.Kick();
            bench.Arm();
            for (var part = 0; part < 8; part++)
            {
                bench.Core.AdvanceTo(bench.Core.Now + 11_000 + (977 * part));
                reads.AddRange(bench.Read(Registers.Status, 2));
                reads.Add(bench.Read(part % 2 == 0 ? Registers.Adc : Registers.Peak));
            }

            bench.Write(Registers.Disarm, Keys.Disarm);
            bench.Core.AdvanceTo(bench.Core.Now + 2000);
        }

        return string.Join('\n', bench.Log()) + '\n' + string.Join(' ', reads);
    }

    private static void Configure(CoreBench bench)
    {
        bench[Registers.ConfigMode] = ((uint)TripMode.Breakdown << ConfigModeFields.ModeShift) | ConfigModeFields.SourceCheckMask
            | (1u << ConfigModeFields.BlankIdleShift) | ((uint)CurrentRange.R20m << ConfigModeFields.RangeShift);
        bench[Registers.ConfigEnable] = (1u << (int)Cause.Drop) | (1u << (int)Cause.Over) | (1u << (int)Cause.Rate);
        bench[Registers.DacOverPos] = 60000;
        bench[Registers.DacOverNeg] = 60000;
        bench[Registers.RateWindow] = 50000;
        bench[Registers.RateLimit] = 50000 * 2000u;
        bench[Registers.StepLimit] = 4000;
        bench[Registers.ConductanceCurrent] = 100;
        bench[Registers.ConductanceVoltage] = 90;
        bench[Registers.HeartbeatPeriod] = (uint)Second;
    }

    /// <summary>A staircase or ramp to 2 V that breaks at 84 % of the duration, read out like a supervisor does, with noise on.</summary>
    private static (string Trace, long Edges, long Samples) Sweep(TripCoreOptions options, bool ramp, long duration)
    {
        var world = new RampWorld(2.0 * Second / duration, duration / 500, 200, (duration * 84 / 100) + 777)
        {
            StartTick = duration / 50, IsRamp = ramp,
        };
        var bench = new CoreBench(new TripCoreModel(world, new SenseFrontEnd(new AdcNoise(Seed)), options));
        Configure(bench);
        bench.Prepare();
        bench.Arm();
        var reads = new List<uint>();
        while (bench.Core.Now < duration)
        {
            bench.Core.AdvanceTo(bench.Core.Now + (duration / 77));
            bench.Kick();
            reads.AddRange(bench.Read(Registers.Status, 16));
        }

        var pairs = new List<string>();
        for (var from = 0u; from < CaptureLayout.RingPairs; from += CaptureLayout.RingPairs / 8)
        {
            pairs.Add(Convert.ToHexString(bench.Capture(from, 64)));
        }

        var trace = string.Join('\n', bench.Log()) + '\n' + string.Join('\n', bench.Outputs) + '\n' + string.Join(' ', reads)
            + '\n' + string.Join('\n', pairs);
        return (trace, bench.Core.EdgesComputed, bench.Core.SamplesEvaluated);
    }
}
