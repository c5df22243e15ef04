using System.Text;

namespace AgNw.Timeline.Tests.Csv;

/// <summary>A beginning and then one byte over and over: a hostile file that needs no disk.</summary>
internal sealed class EndlessStream(string beginning, byte filler, long length) : Stream
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _position; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = 0;
        for (; read < count && _position < length; read++, _position++)
            buffer[offset + read] = _position < _beginning.Length ? _beginning[_position] : filler;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
