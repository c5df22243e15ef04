using System.Diagnostics;
using AgNw.Cli.Experiments;
using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Events;
using AgNw.Interlock.Profiles;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;
using AgNw.Timeline.Runs;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Traces;

namespace AgNw.Cli.Demo;

/// <summary>
/// Plays a recorded I(t) and V(t) on the line of a virtual board armed for DROP. After each trip the host acknowledges, waits until
/// the record's current is above DROP's floor again, and arms again; it disarms when the record ends.
/// </summary>
internal static class TraceDemo
{
    private const string ProfileName = "trace";
    private static readonly TimeSpan LeadIn = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    public static TraceResult Run(TraceOptions options, Func<RunFolder> createRun, Action<double> progress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        ElectricalTrace trace = ProtochipsReader.Read(options.File);
        var parameters = new TraceParameters
        {
            StartTick = (long)(LeadIn.TotalSeconds * TripCoreClock.Hertz),
            VoltageDivisor = TraceParameters.FittingDivisor(trace, TraceChannel.A),
        };
        var world = new RecordedTraceWorld(trace, parameters);
        using var bench = new LabBench(world, [new TraceReadingSource(world, parameters)], new LabBenchOptions { Seed = options.Seed });
        InterlockProfile profile = Profile(trace, options.SourceCheck);
        ExperimentOutcome outcome = bench.Simulation.Run(
            () => PlayAsync(bench, world, profile, createRun, cancellationToken),
            now => progress(Math.Min(1, now / (double)world.EndTick)));
        RunFolder run = outcome.Run;
        RunTables.WriteBoardTables(run, outcome);
        RunManifest manifest = ManifestBuilder.Write(run, outcome, timeline: null);
        return new TraceResult
        {
            Run = run.FullPath,
            Trace = Path.GetFullPath(options.File),
            Rows = trace.Rows.Count,
            VoltageDivisor = parameters.VoltageDivisor,
            SourceCheck = options.SourceCheck,
            Trips = [.. Trips(run, trace, world, parameters)],
            Records = manifest.Boots[^1],
            SimulatedSeconds = bench.Core.Now / (double)TripCoreClock.Hertz,
            WallSeconds = watch.Elapsed.TotalSeconds,
        };
    }

    /// <summary>DROP alone: half of the held peak for three samples, live above 2 % of the record's highest current.</summary>
    private static InterlockProfile Profile(ElectricalTrace trace, bool sourceCheck)
    {
        double highest = trace.Rows.Max(static row => Math.Abs(row.A.CurrentAmpere));
        return InterlockProfile.Empty(ProfileName, "DROP on a recorded trace")
            .With("mode", "BREAKDOWN")
            .With("range", highest)

            // A record has no comparators that could contradict each other.
            .With("sense.enable", "false")
            .With("drop.enable", "true")
            .With("drop.fraction", 0.5)
            .With("drop.samples", 3)
            .With("drop.floor", 0.02 * highest)
            .With("drop.source.enable", sourceCheck ? "true" : "false");
    }

    private static async Task<ExperimentOutcome> PlayAsync(
        LabBench bench, RecordedTraceWorld world, InterlockProfile profile, Func<RunFolder> createRun, CancellationToken cancellationToken)
    {
        TimeProvider clock = bench.Clock;
        DateTimeOffset started = clock.GetUtcNow();
        InterlockDriver driver = await InterlockDriver.ConnectAsync(
            bench.HostStream, new InterlockOptions { TimeProvider = clock }, cancellationToken).ConfigureAwait(false);
        await using (driver.ConfigureAwait(false))
        {
            AppliedProfile applied = await driver.ApplyProfileAsync(profile, cancellationToken).ConfigureAwait(false);
            RunFolder run = createRun();
            using EventRecorder recorder = await EventRecorder.StartAsync(driver, run, clock, cancellationToken).ConfigureAwait(false);
            double floor = applied.InEffect("drop.floor");
            TripState state = TripState.Disarmed;
            Cause? first = null;
            while (bench.Clock.Now <= world.EndTick)
            {
                state = await driver.ReadStateAsync(cancellationToken).ConfigureAwait(false);
                if (state == TripState.Tripped)
                {
                    first = (await driver.ReadStatusAsync(cancellationToken).ConfigureAwait(false)).FirstCause;
                    await driver.AcknowledgeAsync(first!.Value, cancellationToken).ConfigureAwait(false);
                }
                else if (state == TripState.Disarmed && Math.Abs(world.ImposedAt(bench.Clock.Now).CurrentAmpere) > floor)
                {
                    await driver.ArmAsync(applied.Crc, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await recorder.PumpAsync(cancellationToken).ConfigureAwait(false);
                    await Task.Delay(Poll, clock, cancellationToken).ConfigureAwait(false);
                }
            }

            await driver.DisarmAsync(cancellationToken).ConfigureAwait(false);
            await recorder.DrainAsync(cancellationToken).ConfigureAwait(false);
            return new ExperimentOutcome(
                run,
                driver.Identity,
                applied,
                state,
                first,
                Capture: null,
                await driver.ReadLogStateAsync(cancellationToken).ConfigureAwait(false),
                started,
                clock.GetUtcNow());
        }
    }

    private static IEnumerable<TraceTrip> Trips(RunFolder run, ElectricalTrace trace, RecordedTraceWorld world, TraceParameters parameters)
    {
        foreach (InterlockEvent item in JournalReader.ReadEvents(run.Journal))
        {
            if (item.Kind != RecordKind.Trip || item.Details is not CauseDetails cause)
            {
                continue;
            }

            int row = 0;
            while (row + 1 < world.RowCount && world.RowTick(row + 1) <= item.Ticks)
            {
                row++;
            }

            yield return new TraceTrip(
                CauseSet.NameOf(cause.First),
                item.Ticks,
                (item.Ticks - parameters.StartTick) * 1e3 / TripCoreClock.Hertz,
                trace.Rows[row].Line,
                row + 1 < world.RowCount ? trace.Rows[row + 1].Line : null);
        }
    }
}
