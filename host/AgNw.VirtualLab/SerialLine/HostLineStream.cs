using AgNw.VirtualLab.Simulation;

namespace AgNw.VirtualLab.SerialLine;

/// <summary>
/// The host's end of the virtual serial line. A read that finds nothing waits for the simulation; what has arrived is
/// handed over as USB bridges do, or as the bench says. Reads complete on the simulation's thread, inline.
/// One read may wait at a time.
/// </summary>
public sealed class HostLineStream : Stream
{
    private readonly LabTimeProvider _clock;
    private readonly SerialDirection _toBoard;
    private readonly SerialDirection _toHost;
    private readonly IHandOver _handOver;
    private readonly Queue<byte> _received = new();
    private TaskCompletionSource? _waiting;
    private bool _closed;

    internal HostLineStream(LabTimeProvider clock, SerialDirection toBoard, SerialDirection toHost, IHandOver handOver)
    {
        _clock = clock;
        _toBoard = toBoard;
        _toHost = toHost;
        _handOver = handOver;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>When the bridge hands over next, or long.MaxValue.</summary>
    internal long NextDelivery => _closed || _toHost.NextArrival == long.MaxValue ? long.MaxValue : _handOver.Next(_toHost);

    /// <summary>Hands over what has arrived by now and lets a waiting read go on.</summary>
    internal void Deliver()
    {
        while (_toHost.TryReceive(_clock.Now, out byte value))
        {
            _received.Enqueue(value);
        }

        if (_received.Count > 0 && _waiting is { } waiting)
        {
            _waiting = null;
            waiting.TrySetResult();
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _clock.RequireThread();
        if (buffer.IsEmpty)
        {
            return 0;
        }

        while (_received.Count == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_waiting is not null)
            {
                throw new InvalidOperationException("Another read is already waiting on this line.");
            }

            // Continuations run inline on purpose: one thread, one order of events.
            var waiting = new TaskCompletionSource();
            _waiting = waiting;
            CancellationTokenRegistration registration = cancellationToken.Register(() =>
            {
                if (_waiting == waiting)
                {
                    _waiting = null;
                }

                waiting.TrySetCanceled(cancellationToken);
            });
            await using (registration.ConfigureAwait(false))
            {
                await waiting.Task.ConfigureAwait(false);
            }
        }

        int count = Math.Min(buffer.Length, _received.Count);
        for (int index = 0; index < count; index++)
        {
            buffer.Span[index] = _received.Dequeue();
        }

        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _clock.RequireThread();
        cancellationToken.ThrowIfCancellationRequested();
        _toBoard.Send(_clock.Now, buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    // The base class would flush on another thread, and the simulation would run on without the host.
    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("Only ReadAsync: the simulation must run while the caller waits.");

    public override void Write(byte[] buffer, int offset, int count) => _toBoard.Send(_clock.Now, buffer.AsSpan(offset, count));

    /// <summary>The host unplugs; what the board sends from here on is left on the line.</summary>
    protected override void Dispose(bool disposing)
    {
        _closed = true;
        base.Dispose(disposing);
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
