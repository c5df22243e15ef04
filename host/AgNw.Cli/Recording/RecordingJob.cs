using AgNw.Cli.Experiments;
using AgNw.Cli.Output;
using AgNw.Interlock;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Ports;
using AgNw.Interlock.SourceMeter;
using AgNw.Recording.Manifest;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;
using AgNw.Recording.Sessions;
using AgNw.Recording.Smu;
using AgNw.Recording.Verification;
using AgNw.Timeline.Runs;

namespace AgNw.Cli.Recording;

/// <summary>Records a board into a run until it is told to end, and ends the run: tables, run.db, manifest, proof.</summary>
internal sealed class RecordingJob(RecordRequest request, TimeProvider clock, bool quiet)
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    // What is on the board when Ctrl-C comes is taken; a board that does not answer by then keeps it.
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(20);

    private InterlockDriver? _driver;

    public async Task<RecordResult> RunAsync(CancellationToken cancellationToken)
    {
        // The board first: where none answers, no folder is left behind.
        IInterlockBoard board = await ConnectAsync(cancellationToken).ConfigureAwait(false);
        bool resumed;
        RunFolder run;
        RunSession session;
        try
        {
            (run, resumed) = Folder();
            session = await RunSession.StartAsync(board, run, Options(), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await board.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        string ended;
        RunEnding ending;
        await using (session.ConfigureAwait(false))
        {
            session.Notes.Made += RecorderWarnings.Say;
            using SmuGuard? smu = request.Smu is null ? null : await WatchAsync(request.Smu, session, cancellationToken).ConfigureAwait(false);
            ended = await RecordAsync(session, cancellationToken).ConfigureAwait(false);
            ending = await EndAsync(session, smu, ended).ConfigureAwait(false);
        }

        RunManifest manifest = RunFinisher.Finish(run, ending, RunStatements.Of(ending.Manifest.Board, ending.Manifest.StartedUtc));
        VerificationReport report = RunVerification.Check(run);
        return new RecordResult(
            run.FullPath,
            resumed,
            ended,
            report.Records,
            manifest.Boots,
            manifest.ClockFits is [var host] ? host.UncertaintySeconds : null,
            manifest.Notes,
            report.Problems);
    }

    private async Task<RunEnding> EndAsync(RunSession session, SmuGuard? smu, string reason)
    {
        using var deadline = new CancellationTokenSource(EndTimeout, clock);
        try
        {
            if (smu is not null) await smu.FinishAsync(deadline.Token).ConfigureAwait(false);
            return await session.EndAsync(reason, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            throw new UserException(
                $"the board did not answer for {EndTimeout.TotalSeconds:0} s, so the run was not ended; what was recorded is safe",
                "end it with `agnw record --drain` and the same --out when the board is back");
        }
    }

    private async Task<string> RecordAsync(RunSession session, CancellationToken cancellationToken)
    {
        if (request.DrainOnly)
        {
            await session.DrainAsync(cancellationToken).ConfigureAwait(false);
            return "what was waiting has been taken";
        }

        var counts = new LiveCounts(session, clock, quiet);
        using var labels = request.LabelsFromInput ? LabelInput.Start(session, Console.In) : null;
        long begun = clock.GetTimestamp();
        try
        {
            await session.RunAsync(
                () =>
                {
                    counts.Update(session);
                    return request.Longest is { } longest && clock.GetElapsedTime(begun) >= longest;
                },
                cancellationToken).ConfigureAwait(false);
            return "the time is over";
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return request.OnInterrupt is { } act && _driver is { } driver
                ? $"interrupted by the operator; {await act(driver).ConfigureAwait(false)}"
                : "interrupted by the operator";
        }
        finally
        {
            counts.End();
        }
    }

    /// <summary>A unit that does not answer is said at once; recording goes on, and the unit is tried again on a trip.</summary>
    private async Task<SmuGuard> WatchAsync(BoardAddress address, RunSession session, CancellationToken cancellationToken)
    {
        var aborter = new SmuAborter(token => address.OpenAsync(SmuAborter.Patience, token), clock);
        try
        {
            await aborter.IdentifyAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (InterlockException silent)
        {
            session.Notes.Add(NoteKind.SmuSilent, session.Recorder.Boot, session.Recorder.Next, 0, $"{address}: {silent.Message} Recording goes on without it.");
        }

        return new SmuGuard(aborter, address.Text, session, clock);
    }

    private (RunFolder Run, bool Resumed) Folder()
    {
        if (request.Run is null) return (RunNaming.Create(null, "run"), false);
        RunFolder run = RunFolder.CreateOrResume(request.Run, out bool resumed);
        return (run, resumed);
    }

    private RunSessionOptions Options() => new()
    {
        Clock = clock,
        Context = request.Context,
        Program = ProgramVersion.Text,
        Reconnect = ConnectAsync,
    };

    /// <exception cref="InterlockException">nothing there, or not ours</exception>
    private async Task<IInterlockBoard> ConnectAsync(CancellationToken cancellationToken)
    {
        Stream line = await request.Board.OpenAsync(ConnectTimeout, cancellationToken).ConfigureAwait(false);
        return _driver = await InterlockDriver.ConnectAsync(line, new InterlockOptions { TimeProvider = clock }, cancellationToken).ConfigureAwait(false);
    }
}
