using System.Collections.Concurrent;

namespace AgNw.Interlock.Tests.Ports.SystemIOPorts;

/// <summary>A stream that reads as System.IO.Ports' does: blocking, deaf to cancellation, ended with an exception by closing.</summary>
internal sealed class BlockingLine : Stream
{
    private readonly BlockingCollection<byte[]> _toHost = [];

    public List<byte> FromHost { get; } = [];

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Send(params byte[] bytes) => _toHost.Add(bytes);

    public void Unplug() => _toHost.CompleteAdding();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!_toHost.TryTake(out byte[]? bytes, Timeout.Infinite)) throw new IOException("The I/O operation has been aborted.");
        bytes.CopyTo(buffer, offset);
        return bytes.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => FromHost.AddRange(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _toHost.CompleteAdding();
        base.Dispose(disposing);
    }
}
