using AgNw.Cli.Experiments;
using AgNw.Cli.Output;
using AgNw.Cli.Recording;
using AgNw.Interlock.Connections;
using AgNw.Interlock.Sharing;
using AgNw.Recording.Manifest;
using AgNw.Recording.Marks;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;
using AgNw.Recording.Sessions;
using AgNw.Timeline.Runs;

namespace AgNw.Cli.Serving;

/// <summary>Owns a board: records it into a run and lets clients speak to it, until cancelled. A lost line ends neither.</summary>
internal sealed class ServeJob(InterlockConnection connection, RunFolder run, RunContext? context, ServeOptions options, TimeProvider clock)
{
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(20);

    /// <param name="listening">told where, once clients may come</param>
    /// <param name="leave">leaves the board as the operator wants it; its records still belong to the run</param>
    /// <param name="cancellationToken">ends it</param>
    /// <returns>what was said of leaving the board</returns>
    public async Task<string> RunAsync(Action<Uri> listening, Func<Task<string>> leave, CancellationToken cancellationToken)
    {
        string left;
        RunEnding ending;
        var sessionOptions = new RunSessionOptions { Clock = clock, Context = context, Program = ProgramVersion.Text };
        RunSession session = await RunSession.StartAsync(connection, run, sessionOptions, cancellationToken).ConfigureAwait(false);
        await using (session.ConfigureAwait(false))
        {
            session.Notes.Made += RecorderWarnings.Say;
            connection.Lost += lost => Note(session, NoteKind.LinkLost, lost.Message);
            connection.Reconnected += reconnection => Note(session, NoteKind.LinkRestored, reconnection.ToString());
            await ServeAsync(session, listening, cancellationToken).ConfigureAwait(false);
            left = await leave().ConfigureAwait(false);
            using var deadline = new CancellationTokenSource(EndTimeout, clock);
            ending = await session.EndAsync("interrupted by the operator", deadline.Token).ConfigureAwait(false);
        }

        RunFinisher.Finish(run, ending, RunStatements.Of(ending.Manifest.Board, ending.Manifest.StartedUtc));
        return left;
    }

    private static void Note(RunSession session, NoteKind kind, string text) =>
        session.Notes.Add(kind, session.Recorder.Boot, session.Recorder.Next, 0, text);

    private async Task ServeAsync(RunSession session, Action<Uri> listening, CancellationToken cancellationToken)
    {
        var log = new SharedLog();
        session.Recorder.Recorded += log.Add;
        var board = new ServedBoard(connection, (label, token) => MarkAsync(session, label, token));
        using var server = new ScpiServer(new SharedBoardServices(board, log, new SharedControl(), options.Token), options);
        listening(new Uri($"tcp://{server.EndPoint}"));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task serving = server.RunAsync(end.Token);
        try
        {
            // Whichever fails first ends the other: a server that does not record must not look as if it did.
            await await Task.WhenAny(session.RunAsync(afterRound: null, end.Token), serving).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The operator's way to end it.
        }
        finally
        {
            await end.CancelAsync().ConfigureAwait(false);
            await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task MarkAsync(RunSession session, string label, CancellationToken cancellationToken)
    {
        if (RunMarks.Check(label) is { } problem)
        {
            throw new FormatException(problem);
        }

        await session.MarkAsync(label, cancellationToken).ConfigureAwait(false);
    }
}
