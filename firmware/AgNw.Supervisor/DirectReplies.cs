using System.IO.Ports;

namespace AgNw.Supervisor
{
    /// <summary>Replies straight to the port. On the device a write returns only when its bytes are on the line: see <see cref="QueuedReplies"/>.</summary>
    public sealed class DirectReplies : IReplySink
    {
        private readonly SerialPort _port;

        public DirectReplies(SerialPort port)
        {
            _port = port;
        }

        public void Write(byte[] bytes, int offset, int count)
        {
            _port.Write(bytes, offset, count);
        }
    }
}
