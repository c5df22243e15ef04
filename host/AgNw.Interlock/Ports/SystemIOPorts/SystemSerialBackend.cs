using System.IO.Ports;

namespace AgNw.Interlock.Ports.SystemIOPorts;

/// <summary>
/// Serial ports by System.IO.Ports: Windows, and builds with <c>-p:SerialBackend=SystemIOPorts</c>. Left out of other builds, which then need no
/// package; the tests compile it against a stand-in for the package's types.
/// </summary>
internal sealed class SystemSerialBackend : ISerialBackend
{
    public IReadOnlyList<string> CandidatePorts() => [.. SerialPort.GetPortNames().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Opening is exclusive on every system that this backend is for; there is no other way to tell.
    public bool IsInUse(string port) => false;

    public Stream Open(string port, int baud)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(port);
        var serial = new SerialPort(port, baud, Parity.None, 8, StopBits.One)
        {
            Handshake = Handshake.None,
            ReadTimeout = SerialPort.InfiniteTimeout,
        };
        try
        {
            serial.Open();
            return new SystemSerialStream(port, serial);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            serial.Dispose();
            throw new PortException(port, ProblemOf(exception), exception.Message, exception);
        }
    }

    /// <summary>
    /// SerialPort.Open's documentation: access denied or already open is UnauthorizedAccessException, a name that is none ArgumentException,
    /// a port that is not there FileNotFoundException or another IOException.
    /// </summary>
    private static PortProblem ProblemOf(Exception exception) => exception switch
    {
        UnauthorizedAccessException or InvalidOperationException => PortProblem.Busy,
        ArgumentException => PortProblem.NotAPort,
        FileNotFoundException or DirectoryNotFoundException => PortProblem.NotFound,
        _ => PortProblem.Failed,
    };
}
