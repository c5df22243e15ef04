using System.Text;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Link;

/// <summary>
/// Sends lines and receives replies over a stream that honours the cancellation of its ReadAsync without losing bytes.
/// One call at a time (see <see cref="ScpiSession"/>). A closed or failing stream is an <see cref="InterlockLinkException"/>;
/// silence and damage are outcomes, not exceptions.
/// </summary>
internal sealed class ScpiLink(Stream stream, InterlockOptions options)
{
    // Garbage that never ends must not hold a caller for ever.
    private const int MaximumDrain = 1 << 20;

    private readonly ReplyAssembler _assembler = new();
    private readonly byte[] _received = new byte[4096];
    private int _next;
    private int _end;

    /// <summary>The line was silent for <see cref="InterlockOptions.QuietTime"/> or longer when it was last listened to, and nothing was sent since.</summary>
    public bool IsQuiet { get; private set; }

    public async ValueTask SendAsync(string lines, CancellationToken cancellationToken)
    {
        // With one command in flight, what is still there belongs to none.
        _next = _end;
        IsQuiet = false;
        byte[] bytes = Encoding.ASCII.GetBytes(lines);
        using var deadline = new CancellationTokenSource(options.CommandTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            // Not followed by FlushAsync: Stream's own runs on another thread, and no line holds bytes back.
            await stream.WriteAsync(bytes, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new InterlockTimeoutException(lines.TrimEnd(), options.CommandTimeout);
        }
        catch (Exception exception) when (IsStreamFailure(exception))
        {
            throw Failed(exception);
        }
    }

    /// <param name="timeout">until the first byte</param>
    /// <param name="gap">between two bytes</param>
    public async ValueTask<ReplyOutcome> ReceiveAsync(TimeSpan timeout, TimeSpan gap, CancellationToken cancellationToken)
    {
        _assembler.Reset();
        while (true)
        {
            _next += _assembler.Push(_received.AsSpan(_next, _end - _next));
            if (_assembler.IsEmptyLine)
            {
                // No answer of the board is empty: a line end that came twice.
                _assembler.Reset();
                continue;
            }

            if (_assembler.State is ReplyState.Complete or ReplyState.Damaged) return Outcome(_assembler.State);

            bool begun = _assembler.State == ReplyState.Begun;
            if (!await FillAsync(begun ? gap : timeout, cancellationToken).ConfigureAwait(false))
                return Outcome(begun ? ReplyState.Damaged : ReplyState.Empty);
        }
    }

    /// <summary>Discards what arrives until the line has been silent for <see cref="InterlockOptions.QuietTime"/>.</summary>
    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        int drained = 0;
        do
        {
            drained += _end - _next;
            _next = _end;
            if (drained > MaximumDrain)
                throw new InterlockLinkException("The line never falls silent; is this the interlock's port, and its speed right?");
        }
        while (await FillAsync(options.QuietTime, cancellationToken).ConfigureAwait(false));
    }

    private ReplyOutcome Outcome(ReplyState state) => new(state, _assembler.Elements, _assembler.PartialBlock);

    private async ValueTask<bool> FillAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(timeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            int count = await stream.ReadAsync(_received, either.Token).ConfigureAwait(false);
            if (count == 0) throw Failed(null);
            _next = 0;
            _end = count;
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            IsQuiet = timeout >= options.QuietTime;
            return false;
        }
        catch (Exception exception) when (IsStreamFailure(exception))
        {
            throw Failed(exception);
        }
    }

    private static bool IsStreamFailure(Exception exception) =>
        exception is IOException or ObjectDisposedException or InvalidOperationException or UnauthorizedAccessException;

    private static InterlockLinkException Failed(Exception? cause) => new(
        $"The port closed{(cause is null ? string.Empty : $" ({cause.Message})")}; was the board unplugged? It goes on protecting by itself. Connect again and read its status.",
        cause);
}
