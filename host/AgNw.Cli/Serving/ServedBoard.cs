using AgNw.Interlock.Connections;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Sharing;
using AgNw.Interlock.Status;

namespace AgNw.Cli.Serving;

/// <summary>The server's board for its clients: over a line that may be lost, for which no client waits longer than it would for a reply.</summary>
/// <param name="connection">to the board</param>
/// <param name="mark">puts a labelled marker on the board's clock and the label into the run; refuses a bad label by FormatException</param>
internal sealed class ServedBoard(InterlockConnection connection, Func<string, CancellationToken, Task> mark) : ISharedBoard
{
    // A client's own time-out is usually 2 to 5 s: it is to learn why.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    // The driver's own time-out for a self-test is 30 s.
    private static readonly TimeSpan SlowPatience = TimeSpan.FromSeconds(35);

    public Task<IReadOnlyList<ReplyElement>> AskAsync(string line, bool slow, CancellationToken cancellationToken) => WithinAsync(
        slow ? SlowPatience : Patience,
        token => slow
            ? OnceAsync(line, token)
            : connection.AskAsync((driver, inner) => driver.AskElementsAsync(line, slow: false, inner), token),
        cancellationToken);

    public async Task SendAsync(string line, bool repeatable, CancellationToken cancellationToken) => await WithinAsync(
        Patience,
        async token =>
        {
            await connection.DoAsync((driver, inner) => driver.SendAsync(line, repeatable, inner), token).ConfigureAwait(false);
            return true;
        },
        cancellationToken).ConfigureAwait(false);

    public Task<LogState> ReadLogStateAsync(CancellationToken cancellationToken) =>
        WithinAsync(Patience, connection.ReadLogStateAsync, cancellationToken);

    public async Task MarkAsync(string label, CancellationToken cancellationToken) => await WithinAsync(
        Patience,
        async token =>
        {
            await mark(label, token).ConfigureAwait(false);
            return true;
        },
        cancellationToken).ConfigureAwait(false);

    private async Task<IReadOnlyList<ReplyElement>> OnceAsync(string line, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReplyElement> reply = [];
        await connection.DoAsync(
            async (driver, token) => reply = await driver.AskElementsAsync(line, slow: true, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return reply;
    }

    private static async Task<T> WithinAsync<T>(TimeSpan patience, Func<CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(patience);
        try
        {
            return await action(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InterlockLinkException("The server does not reach the board; is it unplugged? It goes on protecting by itself.");
        }
    }
}
