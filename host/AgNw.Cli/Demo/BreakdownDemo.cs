using System.Diagnostics;
using AgNw.Cli.Experiments;
using AgNw.Contract;
using AgNw.Interlock.Profiles;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Timeline.Analysis;
using AgNw.Timeline.Analysis.Latency;
using AgNw.Timeline.Reports;
using AgNw.Timeline.Runs;
using AgNw.VirtualLab.Truth;

namespace AgNw.Cli.Demo;

/// <summary>
/// A breakdown in the virtual lab from sweep to merged run. The host's part is the same code as on a real board; the lab's truth is
/// kept beside the run and used for nothing.
/// </summary>
internal static class BreakdownDemo
{
    /// <param name="options">what is broken and how</param>
    /// <param name="createRun">called once the board has accepted the profile</param>
    /// <param name="progress">share of the longest that the sweep can take</param>
    /// <param name="watcher">watches the trip core from its reset on; null for none</param>
    /// <param name="cancellationToken">ends it</param>
    public static DemoResult Run(
        DemoOptions options, Func<RunFolder> createRun, Action<double> progress, ICoreWatcher? watcher, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        InterlockProfile profile = options.ReadProfile();
        using var lab = new BreakdownLab(options.Seed, options.RateVoltPerSecond, options.StopVolt, watcher is null ? null : watcher.CoreMade);
        ExperimentOutcome outcome = Sweep(lab, options, profile, createRun, progress, watcher, cancellationToken);
        RunFolder run = outcome.Run;
        IReadOnlyList<WaveformRow> waveform = RunTables.WriteBoardTables(run, outcome);
        IReadOnlyList<ReadingRow> readings = lab.Readings();
        RunTimeline timeline = RunTimeline.Build(new RunInputs
        {
            Events = JournalReader.ReadEvents(run.Journal),
            Readings = readings,
            Frames = lab.Frames(),
            DoseRatePerSquareNanometreSecond = BreakdownLab.DoseRatePerSquareNanometreSecond,
        });
        long rows = RunTables.WriteMerged(run, readings, timeline);
        File.WriteAllText(run.In(RunTruth.FileName), lab.Truth().ToJson());
        RunManifest manifest = ManifestBuilder.Write(run, outcome, timeline);
        string report = ReportFile.Write(run, FrontEndLatency.Of);
        return new DemoResult
        {
            Run = run.FullPath,
            Report = report,
            Seed = options.Seed,
            RateVoltPerSecond = options.RateVoltPerSecond,
            SimulatedSeconds = lab.Bench.Core.Now / (double)TripCoreClock.Hertz,
            WallSeconds = watch.Elapsed.TotalSeconds,
            Break = timeline.Breaks(waveform) is [.., var last] ? Describe(last) : null,
            Latency = TripLatency.Measure(JournalReader.ReadEvents(run.Journal), path => outcome.Profile.InEffect(path)),
            FrontEnd = FrontEndFigures.Text,
            Records = manifest.Boots[^1],
            ClockFits = manifest.ClockFits,
            TimelineRows = rows,
        };
    }

    /// <summary>The host's part alone: what it does is the same for the same options, tick for tick.</summary>
    public static ExperimentOutcome Sweep(
        BreakdownLab lab, DemoOptions options, InterlockProfile profile, Func<RunFolder> createRun, Action<double> progress, ICoreWatcher? watcher,
        CancellationToken cancellationToken)
    {
        // Half of the time for which the SMU holds the last voltage: when its output falls, the board is disarmed.
        double longest = (options.StopVolt / options.RateVoltPerSecond) + (lab.HoldSeconds / 2);
        var experiment = new BreakdownExperiment(lab.Bench.Clock, lab.StartSweep, lab.StopCamera, TimeSpan.FromSeconds(longest));
        double span = longest * TripCoreClock.Hertz;
        long steps = 0;
        return lab.Bench.Simulation.Run(
            () => experiment.RunAsync(lab.Bench.HostStream, profile, createRun, cancellationToken),
            now =>
            {
                watcher?.AfterStep();
                if ((++steps & 0xFF) == 0)
                {
                    progress(Math.Min(1, now / span));
                }
            });
    }

    private static BreakResult Describe(BreakSummary summary) => new(
        CauseNames.ByCode[(int)summary.Detector],
        summary.Detector is Cause.Under or Cause.Drop,
        summary.TripTick,
        summary.SecondsSinceArm,
        summary.CurrentAmpere,
        summary.VoltageVolt,
        summary.Source,
        summary.Frame,
        summary.Frame is null ? summary.Neighbours.Before : null,
        summary.Frame is null ? summary.Neighbours.After : null,
        summary.FrameDoubtful,
        summary.Fall?.Seconds,
        summary.Fall?.Text ?? summary.FallReason);
}
