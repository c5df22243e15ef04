using System.Text;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Link;

namespace AgNw.Interlock.SourceMeter;

/// <summary>
/// Tells a source-measure unit without trigger lines to stop, over its own socket, and asks it to confirm. It keeps its connection, so that
/// nothing has to be opened when it matters, and opens another one if that has died. Nothing here touches the board: that has opened the
/// line long before. A unit that does not answer is a result, not an exception.
/// </summary>
/// <param name="connect">opens the unit's socket, each time anew</param>
/// <param name="clock">time-outs and the times recorded</param>
public sealed class SmuAborter(Func<CancellationToken, Task<Stream>> connect, TimeProvider clock) : IDisposable
{
    /// <summary>How long the unit may take to connect, and to answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private const int Attempts = 2;
    private const int LongestLine = 4096;

    private readonly AsyncGate _gate = new();
    private readonly byte[] _buffer = new byte[1024];
    private readonly StringBuilder _line = new();
    private readonly Queue<string> _lines = new();
    private Stream? _stream;
    private int _number;

    /// <summary>Connects and asks the unit's name, so that a wrong address shows before the experiment.</summary>
    /// <returns>as *IDN? says</returns>
    /// <exception cref="InterlockException">it cannot be reached, or does not answer</exception>
    public async Task<string> IdentifyAsync(CancellationToken cancellationToken = default)
    {
        await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await SendAsync([SmuScript.Identify], cancellationToken).ConfigureAwait(false);
            string name = string.Empty;
            await ReadAsync(line => (name = line).Length > 0, cancellationToken).ConfigureAwait(false);
            return name;
        }
        catch (Exception exception) when (IsFailure(exception, cancellationToken))
        {
            Drop();
            throw new InterlockLinkException($"The source-measure unit does not answer ({exception.Message}).", exception);
        }
        finally
        {
            _gate.Leave();
        }
    }

    /// <summary>Tells the unit to stop and waits for its confirmation.</summary>
    public async Task<SmuAbort> AbortAsync(CancellationToken cancellationToken = default)
    {
        long begun = clock.GetTimestamp();
        await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var result = new SmuAbort(null, null, null, null, "the unit cannot be reached");
            for (int attempt = 1; attempt <= Attempts && !result.IsConfirmed; attempt++)
                result = await TryAsync(begun, result, cancellationToken).ConfigureAwait(false);
            return result;
        }
        finally
        {
            _gate.Leave();
        }
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose() => Drop();

    private async Task<SmuAbort> TryAsync(long begun, SmuAbort before, CancellationToken cancellationToken)
    {
        SmuAbort result = before;
        int number = ++_number;
        try
        {
            await SendAsync([.. SmuScript.Abort, SmuScript.Confirm(number)], cancellationToken).ConfigureAwait(false);
            result = result with
            {
                SentUtc = result.SentUtc ?? clock.GetUtcNow(),
                SentAfter = result.SentAfter ?? clock.GetElapsedTime(begun),
                Text = "the unit was told to stop and has not confirmed it",
            };
            bool? on = null;
            await ReadAsync(line => (on = SmuScript.ReadConfirmation(line, number)) is not null, cancellationToken).ConfigureAwait(false);
            return on == true
                ? result with { Text = "the unit says that its output is still on" }
                : result with { ConfirmedUtc = clock.GetUtcNow(), ConfirmedAfter = clock.GetElapsedTime(begun), Text = "its output is off" };
        }
        catch (Exception exception) when (IsFailure(exception, cancellationToken))
        {
            Drop();
            return result with { Text = $"{(result.SentUtc is null ? "the unit cannot be reached" : "the unit was told to stop and has not confirmed it")} ({exception.Message})" };
        }
    }

    private async Task SendAsync(IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = Deadline(cancellationToken, out CancellationTokenSource timer);
        using (timer)
        {
            _stream ??= await connect(deadline.Token).ConfigureAwait(false);
            await _stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join('\n', lines) + "\n"), deadline.Token).ConfigureAwait(false);
        }
    }

    /// <summary>Reads lines until one is what is waited for.</summary>
    /// <param name="read">turns a line into what is waited for; false for another line</param>
    private async Task ReadAsync(Func<string, bool> read, CancellationToken cancellationToken)
    {
        using CancellationTokenSource deadline = Deadline(cancellationToken, out CancellationTokenSource timer);
        using (timer)
        {
            while (true)
            {
                while (_lines.TryDequeue(out string? line))
                {
                    if (read(line)) return;
                }

                int count = await _stream!.ReadAsync(_buffer, deadline.Token).ConfigureAwait(false);
                if (count == 0) throw new IOException("it closed the connection");
                Take(_buffer.AsSpan(0, count));
            }
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            if (value == '\n')
            {
                _lines.Enqueue(_line.ToString().TrimEnd('\r'));
                _line.Clear();
            }
            else if (_line.Length < LongestLine)
            {
                _line.Append((char)value);
            }
        }
    }

    private CancellationTokenSource Deadline(CancellationToken cancellationToken, out CancellationTokenSource timer)
    {
        timer = new CancellationTokenSource(Patience, clock);
        return CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
    }

    private void Drop()
    {
        _stream?.Dispose();
        _stream = null;
        _line.Clear();
        _lines.Clear();
    }

    private static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        exception is IOException or ObjectDisposedException or InvalidOperationException or InterlockException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
