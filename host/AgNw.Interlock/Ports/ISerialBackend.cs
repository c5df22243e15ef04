namespace AgNw.Interlock.Ports;

/// <summary>Serial ports of one operating system. Raw 8N1, no flow control, exclusive.</summary>
public interface ISerialBackend
{
    /// <summary>Names of the ports behind which a board may be, sorted. Nothing is opened.</summary>
    IReadOnlyList<string> CandidatePorts();

    /// <summary>
    /// Opens a port for this program alone. Closing it leaves the modem lines as they are, so that no board restarts.
    /// </summary>
    /// <param name="port">name as the system has it</param>
    /// <param name="baud">bits per second</param>
    /// <returns>
    /// a stream whose ReadAsync honours cancellation without losing bytes; once the device is unplugged, reads and writes throw
    /// <see cref="IOException"/>, reads after what had arrived
    /// </returns>
    /// <exception cref="PortException">it cannot be opened</exception>
    Stream Open(string port, int baud);

    /// <summary>Whether another program has the port, as far as that can be told without opening it.</summary>
    /// <param name="port">name as the system has it</param>
    bool IsInUse(string port);
}
