using System.IO.Ports;

namespace AgNw.DeviceApi
{
    /// <summary>Serial ports of a board.</summary>
    public interface ISerialBackend
    {
        /// <summary>Names of the ports.</summary>
        string[] PortNames { get; }

        /// <summary>Connects an opened port; the line hands what arrives to <paramref name="receiver"/>.</summary>
        /// <param name="port">the port, for its name, baud rate and buffer sizes</param>
        /// <param name="receiver">the port's receive buffer</param>
        ISerialLine Open(SerialPort port, ISerialReceiver receiver);
    }
}
