using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Captures;
using AgNw.Interlock.Profiles;
using AgNw.Interlock.Status;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;

namespace AgNw.Cli.Experiments;

/// <summary>
/// A breakdown as a host carries it out on any board: apply the profile, arm, let the sweep run, record until the board trips, read the
/// capture, acknowledge. It protects nothing: the board does.
/// </summary>
/// <param name="clock">the host's clock</param>
/// <param name="startSweep">called once the board is armed</param>
/// <param name="stopCamera">called when the moments after the trip have been seen</param>
/// <param name="longest">how long to wait for the trip</param>
internal sealed class BreakdownExperiment(TimeProvider clock, Action startSweep, Action stopCamera, TimeSpan longest)
{
    private static readonly TimeSpan AfterTrip = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(1);

    public async Task<ExperimentOutcome> RunAsync(Stream line, InterlockProfile profile, RunFolder run, CancellationToken cancellationToken)
    {
        DateTimeOffset started = clock.GetUtcNow();
        InterlockDriver driver = await InterlockDriver.ConnectAsync(line, new InterlockOptions { TimeProvider = clock }, cancellationToken)
            .ConfigureAwait(false);
        await using (driver.ConfigureAwait(false))
        {
            AppliedProfile applied = await driver.ApplyProfileAsync(profile, cancellationToken).ConfigureAwait(false);
            using EventRecorder recorder = await EventRecorder.StartAsync(driver, run, clock, cancellationToken).ConfigureAwait(false);
            await driver.ArmAsync(applied.Crc, cancellationToken).ConfigureAwait(false);
            startSweep();
            TripState state = await RecordWhileArmedAsync(driver, recorder, cancellationToken).ConfigureAwait(false);
            InterlockStatus status = await driver.ReadStatusAsync(cancellationToken).ConfigureAwait(false);
            CaptureData? capture = null;
            if (state == TripState.Tripped && status.FirstCause is { } cause)
            {
                // The frames and readings of the next moments belong to the run.
                await Task.Delay(AfterTrip, clock, cancellationToken).ConfigureAwait(false);
                stopCamera();
                capture = await driver.ReadCaptureAsync(progress: null, cancellationToken).ConfigureAwait(false);
                await driver.AcknowledgeAsync(cause, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await driver.DisarmAsync(cancellationToken).ConfigureAwait(false);
            }

            await recorder.DrainAsync(cancellationToken).ConfigureAwait(false);
            LogState log = await driver.ReadLogStateAsync(cancellationToken).ConfigureAwait(false);
            return new ExperimentOutcome(
                driver.Identity, applied, state, status.FirstCause, capture, log, started, clock.GetUtcNow());
        }
    }

    private async Task<TripState> RecordWhileArmedAsync(InterlockDriver driver, EventRecorder recorder, CancellationToken cancellationToken)
    {
        TimeSpan poll = TimeSpan.FromTicks(Math.Clamp((longest / 500).Ticks, ShortestPoll.Ticks, LongestPoll.Ticks));
        long begin = clock.GetTimestamp();
        while (true)
        {
            await recorder.DrainAsync(cancellationToken).ConfigureAwait(false);
            TripState state = await driver.ReadStateAsync(cancellationToken).ConfigureAwait(false);
            if (state != TripState.Armed)
            {
                return state;
            }

            if (clock.GetElapsedTime(begin) > longest)
            {
                await driver.DisarmAsync(cancellationToken).ConfigureAwait(false);
                throw new UserException(
                    $"the board did not trip within {longest.TotalSeconds:0} s; it was disarmed", "sweep further or lower the thresholds");
            }

            await Task.Delay(poll, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
