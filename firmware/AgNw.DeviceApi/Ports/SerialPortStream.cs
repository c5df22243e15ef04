namespace System.IO.Ports
{
    /// <summary>A port as a stream; the same rules as the port's own reads and writes.</summary>
    internal sealed class SerialPortStream : Stream
    {
        private readonly SerialPort _port;

        public SerialPortStream(SerialPort port) => _port = port;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _port.BytesToRead;

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => _port.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => _port.Write(buffer, offset, count);
    }
}
