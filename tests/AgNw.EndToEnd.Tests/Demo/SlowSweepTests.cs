using System.Diagnostics;
using AgNw.Cli.Demo;
using AgNw.Cli.Experiments;
using AgNw.Contract;
using AgNw.Interlock.Profiles;
using AgNw.Recording.Runs;

namespace AgNw.EndToEnd.Tests.Demo;

/// <summary>
/// The slowest sweep of the experiments: 2.1 V at 3.3 mV/s, 636 s, with noise on. What it costs is counted, since wall time depends on the
/// machine; tests/benchmarks tells how to time it.
/// </summary>
[TestClass]
public sealed class SlowSweepTests
{
    private const ulong Seed = 1;
    private const double Rate = 0.0033;
    private const double Stop = 2.1;

    public required TestContext TestContext { get; init; }

    [TestMethod]
    public void A_sweep_of_636_seconds_evaluates_one_in_a_thousand_of_its_edges_and_one_in_a_hundred_of_its_samples()
    {
        using var folder = new TemporaryFolder();
        var watch = Stopwatch.StartNew();
        using var lab = new BreakdownLab(Seed, Rate, Stop);
        var experiment = new BreakdownExperiment(
            lab.Bench.Clock, lab.StartSweep, lab.StopCamera, TimeSpan.FromSeconds((Stop / Rate) + (lab.HoldSeconds / 2)));
        ExperimentOutcome outcome = lab.Bench.Simulation.Run(() => experiment.RunAsync(
            lab.Bench.HostStream,
            ExampleProfiles.Read("breakdown-100mVps"),
            () => RunFolder.Create(folder.In("run")),
            TestContext.CancellationToken));
        long ticks = lab.Bench.Core.Now;
        TestContext.WriteLine(
            $"seed {Seed}: {watch.Elapsed.TotalSeconds:F1} s of wall time, {lab.Bench.Core.EdgesComputed} edges, {lab.Bench.Core.SamplesEvaluated} samples");

        Assert.AreEqual(TripState.Armed, outcome.FinalState);
        Assert.IsGreaterThan(636L * TripCoreClock.Hertz, ticks);
        Assert.IsLessThan(ticks / 1000, lab.Bench.Core.EdgesComputed);
        Assert.IsLessThan(ticks / TripCoreTiming.AdcSamplePeriod / 100, lab.Bench.Core.SamplesEvaluated);

        // A reading each 60 ms from the sweep's start to the disarming, half of the SMU's hold after its last step.
        double readings = ((Stop / Rate) + (lab.HoldSeconds / 2)) / 0.06;
        Assert.AreEqual(readings, lab.Readings().Count, 3);
    }
}
