using AgNw.Interlock.Connections;
using AgNw.Interlock.Sharing;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;

namespace AgNw.Cli.Serving;

/// <summary>Owns a board: records it into a run and lets clients speak to it, until cancelled. A lost line ends neither.</summary>
internal sealed class ServeJob(InterlockConnection connection, RunFolder run, ServeOptions options, TimeProvider clock)
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(10);

    /// <param name="listening">told where, once clients may come</param>
    /// <param name="cancellationToken">ends it</param>
    /// <returns>records in the run</returns>
    public async Task<long> RunAsync(Action<Uri> listening, CancellationToken cancellationToken)
    {
        connection.Lost += static lost => Console.Error.WriteLine($"agnw: {lost.Message}");
        connection.Reconnected += static reconnection => Console.Error.WriteLine($"agnw: {reconnection}");
        using EventRecorder recorder = await EventRecorder.StartAsync(connection, run, clock, cancellationToken).ConfigureAwait(false);
        var log = new SharedLog();
        recorder.Recorded += log.Add;
        var board = new ServedBoard(connection, static (_, _) => throw new FormatException("this server keeps no labels; mark a number"));
        using var server = new ScpiServer(new SharedBoardServices(board, log, new SharedControl(), options.Token), options);
        listening(new Uri($"tcp://{server.EndPoint}"));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task serving = server.RunAsync(end.Token);
        try
        {
            // Whichever fails first ends the other: a server that does not record must not look as if it did.
            await await Task.WhenAny(recorder.RunAsync(PollInterval, end.Token), serving).ConfigureAwait(false);
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

        using var deadline = new CancellationTokenSource(EndTimeout, clock);
        await recorder.DrainAsync(deadline.Token).ConfigureAwait(false);
        return recorder.Count;
    }
}
