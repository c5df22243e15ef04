using System.IO.Pipelines;

namespace AgNw.Interlock.Ports;

/// <summary>
/// A line whose bytes a thread of its own takes from the system as they come, so that a cancelled read loses none and an unplugged
/// device is noticed while nobody reads. What has arrived is read first; then the failure is thrown, again at every later read, or 0 is
/// returned if this was disposed.
/// One read and one write at a time.
/// </summary>
internal abstract class PumpedStream : Stream
{
    // A board sends a few kilobytes a reply; if nobody reads, the thread waits and the system's own buffer fills.
    private const int LargestBacklog = 1 << 20;
    private const int Chunk = 4096;

    private readonly Pipe _arrived = new(new PipeOptions(pauseWriterThreshold: LargestBacklog, resumeWriterThreshold: LargestBacklog / 2));
    private Thread? _thread;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        ReadResult result = await _arrived.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        int count = (int)Math.Min(buffer.Length, result.Buffer.Length);
        System.Buffers.ReadOnlySequence<byte> taken = result.Buffer.Slice(0, count);
        System.Buffers.BuffersExtensions.CopyTo(taken, buffer.Span);
        _arrived.Reader.AdvanceTo(taken.End);
        return count;
    }

    public abstract override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) =>
        WriteAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Begins to take bytes; called once the port is open.</summary>
    /// <param name="name">of the thread</param>
    protected void StartPump(string name)
    {
        _thread = new Thread(Pump) { IsBackground = true, Name = name };
        _thread.Start();
    }

    /// <summary>Waits for bytes.</summary>
    /// <returns>how many came; 0 when <see cref="StopReceiving"/> was called</returns>
    /// <exception cref="IOException">the device is gone</exception>
    protected abstract int Receive(Span<byte> buffer);

    /// <summary>Ends a waiting <see cref="Receive"/>; called once, from another thread.</summary>
    protected abstract void StopReceiving();

    /// <summary>Gives the port back; called when no thread uses it any more.</summary>
    protected abstract void Release();

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _thread, null) is { } thread)
        {
            StopReceiving();
            // Lets a pump go on that waits for a reader.
            _arrived.Writer.CancelPendingFlush();
            thread.Join();
            Release();
        }

        base.Dispose(disposing);
    }

    private void Pump()
    {
        IOException? failure = null;
        try
        {
            int count;
            FlushResult flushed = default;
            while (!flushed.IsCanceled && (count = Receive(_arrived.Writer.GetSpan(Chunk))) > 0)
            {
                _arrived.Writer.Advance(count);
                ValueTask<FlushResult> flush = _arrived.Writer.FlushAsync();
                flushed = flush.IsCompletedSuccessfully ? flush.Result : flush.AsTask().GetAwaiter().GetResult();
            }
        }
        catch (IOException gone)
        {
            failure = gone;
        }

        _arrived.Writer.Complete(failure);
    }
}
