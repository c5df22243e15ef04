using System.IO.Ports;
using AgNw.DeviceApi;
using AgNw.VirtualLab.Board;

namespace AgNw.VirtualLab.SerialLine;

/// <summary>
/// The board's end of the virtual serial line. Bytes reach the firmware's receive buffer when it looks; those for which it has no
/// room are gone and the firmware is not told, as on the device. They are counted here, for tests.
/// </summary>
internal sealed class BoardSerialBackend(
    string portName, SerialDirection toBoard, SerialDirection toHost, Func<long> now, BoardProcessor processor) : ISerialBackend
{
    public string[] PortNames => [portName];

    /// <summary>Bytes lost because the receive buffer was full.</summary>
    public long Overruns { get; private set; }

    public ISerialLine Open(SerialPort port, ISerialReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(port);
        return port.PortName == portName
            ? new Line(this, toBoard, toHost, now, processor, receiver)
            : throw new IOException($"no serial port {port.PortName} on this board; it has {portName}");
    }

    private sealed class Line(
        BoardSerialBackend owner, SerialDirection toBoard, SerialDirection toHost, Func<long> now, BoardProcessor processor, ISerialReceiver receiver)
        : ISerialLine
    {
        private readonly byte[] _chunk = new byte[64];
        private bool _closed;

        public void DeliverArrived()
        {
            processor.Leave();
            long time = now();
            while (!_closed && toBoard.NextArrival <= time)
            {
                int count = 0;
                while (count < _chunk.Length && toBoard.TryReceive(time, out _chunk[count]))
                {
                    count++;
                }

                owner.Overruns += count - receiver.Accept(_chunk.AsSpan(0, count));
            }

            processor.Return();
        }

        public void Transmit(ReadOnlySpan<byte> data)
        {
            processor.Leave();
            if (!_closed)
            {
                toHost.Send(now(), data);
            }

            processor.Return();
        }

        public void Close() => _closed = true;
    }
}
