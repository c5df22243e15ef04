using System.Text;

namespace AgNw.Interlock.Tests.Support;

/// <summary>
/// The line to a fake board. Replies are there at once; where there is none, a read waits, and each wait moves time to the next timer, so
/// that a time-out comes without waiting.
/// </summary>
internal sealed class BoardStream(FakeTime time, Func<string, byte[]> answer) : Stream
{
    private readonly Queue<byte> _toHost = new();
    private readonly StringBuilder _line = new();

    /// <summary>Lines that the host sent, in order.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>Threads that wrote.</summary>
    public HashSet<int> Threads { get; } = [];

    /// <summary>What happens to each reply on its way; null = nothing.</summary>
    public Func<byte[], byte[]>? Damage { get; set; }

    public bool IsUnplugged { get; set; }

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Bytes that arrive without being asked for.</summary>
    public void Inject(string text) => Inject(Encoding.ASCII.GetBytes(text));

    public void Inject(byte[] bytes)
    {
        foreach (byte value in bytes) _toHost.Enqueue(value);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsUnplugged) throw new IOException("Input/output error");
        if (_toHost.Count == 0)
        {
            var never = new TaskCompletionSource();
            using CancellationTokenRegistration registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
            while (!never.Task.IsCompleted) time.Advance(time.NextDue ?? throw new InvalidOperationException("Nothing will ever happen."));
            await never.Task;
        }

        int count = Math.Min(buffer.Length, _toHost.Count);
        for (int index = 0; index < count; index++) buffer.Span[index] = _toHost.Dequeue();
        return count;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsUnplugged) throw new IOException("Input/output error");
        Threads.Add(Environment.CurrentManagedThreadId);
        foreach (byte value in buffer.Span)
        {
            if (value != '\n')
            {
                _line.Append((char)value);
                continue;
            }

            string line = _line.ToString();
            _line.Clear();
            if (line.Length == 0) continue;
            Lines.Add(line);
            byte[] reply = answer(line);
            if (reply.Length > 0) Inject(Damage?.Invoke(reply) ?? reply);
        }

        return ValueTask.CompletedTask;
    }

    // Stream.FlushAsync would call this on another thread; a simulation on one thread could not live with that.
    public override void Flush() => throw new NotSupportedException("The driver must not flush.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
