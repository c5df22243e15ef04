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
/// capture, acknowledge; or disarm when the sweep has ended without a trip. It protects nothing: the board does.
/// </summary>
/// <param name="clock">the host's clock</param>
/// <param name="startSweep">called once the board is armed</param>
/// <param name="stopCamera">called when the moments after the trip have been seen, or the sweep has ended without one</param>
/// <param name="longest">how long to wait for the trip; over before the source's output falls at the sweep's end, which looks like a break</param>
internal sealed class BreakdownExperiment(TimeProvider clock, Action startSweep, Action stopCamera, TimeSpan longest)
{
    private static readonly TimeSpan Aftermath = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(1);

    /// <param name="line">to the board</param>
    /// <param name="profile">what to watch for</param>
    /// <param name="createRun">called once the board has accepted the profile: one that it refuses leaves no folder behind</param>
    /// <param name="cancellationToken">ends it; what was recorded until then stays</param>
    public async Task<ExperimentOutcome> RunAsync(
        Stream line, InterlockProfile profile, Func<RunFolder> createRun, CancellationToken cancellationToken)
    {
        DateTimeOffset started = clock.GetUtcNow();
        InterlockDriver driver = await InterlockDriver.ConnectAsync(line, new InterlockOptions { TimeProvider = clock }, cancellationToken)
            .ConfigureAwait(false);
        await using (driver.ConfigureAwait(false))
        {
            AppliedProfile applied = await driver.ApplyProfileAsync(profile, cancellationToken).ConfigureAwait(false);
            RunFolder run = createRun();
            using EventRecorder recorder = await EventRecorder.StartAsync(driver, run, clock, cancellationToken).ConfigureAwait(false);
            await driver.ArmAsync(applied.Crc, cancellationToken).ConfigureAwait(false);
            startSweep();
            TripState state = await RecordWhileArmedAsync(driver, recorder, cancellationToken).ConfigureAwait(false);
            InterlockStatus status = await driver.ReadStatusAsync(cancellationToken).ConfigureAwait(false);
            CaptureData? capture = null;
            if (state == TripState.Tripped && status.FirstCause is { } cause)
            {
                // The frames and readings of the next moments belong to the run.
                await Task.Delay(Aftermath, clock, cancellationToken).ConfigureAwait(false);
                stopCamera();
                capture = await driver.ReadCaptureAsync(progress: null, cancellationToken).ConfigureAwait(false);
                await driver.AcknowledgeAsync(cause, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await driver.DisarmAsync(cancellationToken).ConfigureAwait(false);
                stopCamera();
                // The last exposure ends and its file is written.
                await Task.Delay(Aftermath, clock, cancellationToken).ConfigureAwait(false);
            }

            await recorder.DrainAsync(cancellationToken).ConfigureAwait(false);
            LogState log = await driver.ReadLogStateAsync(cancellationToken).ConfigureAwait(false);
            return new ExperimentOutcome(
                run, driver.Identity, applied, state, status.FirstCause, capture, log, started, clock.GetUtcNow());
        }
    }

    /// <returns>the state that the trip led to, or ARMED if none came in time</returns>
    private async Task<TripState> RecordWhileArmedAsync(InterlockDriver driver, EventRecorder recorder, CancellationToken cancellationToken)
    {
        TimeSpan poll = TimeSpan.FromTicks(Math.Clamp((longest / 500).Ticks, ShortestPoll.Ticks, LongestPoll.Ticks));
        long begin = clock.GetTimestamp();
        while (true)
        {
            await recorder.DrainAsync(cancellationToken).ConfigureAwait(false);
            TripState state = await driver.ReadStateAsync(cancellationToken).ConfigureAwait(false);
            TimeSpan left = longest - clock.GetElapsedTime(begin);
            if (state != TripState.Armed || left <= TimeSpan.Zero)
            {
                return state;
            }

            await Task.Delay(left < poll ? left : poll, clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
