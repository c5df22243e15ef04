using AgNw.Contract;
using AgNw.Interlock.Ports.Posix;
#if SYSTEM_IO_PORTS
using AgNw.Interlock.Ports.SystemIOPorts;
#endif

namespace AgNw.Interlock.Ports;

/// <summary>
/// The serial ports of this computer. Linux and macOS: termios; Windows, and builds with <c>-p:SerialBackend=SystemIOPorts</c>: System.IO.Ports.
/// <code>
/// await using InterlockDriver driver = await InterlockDriver.ConnectAsync(SerialPorts.Open("/dev/ttyUSB0"));
/// </code>
/// </summary>
public static class SerialPorts
{
    /// <summary>The backend of this build on this system.</summary>
    /// <exception cref="PlatformNotSupportedException">this build has none for this system</exception>
    public static ISerialBackend Backend { get; } =
#if SYSTEM_IO_PORTS
        new SystemSerialBackend();
#else
        OperatingSystem.IsLinux() || OperatingSystem.IsMacOS()
            ? new PosixSerialBackend()
            : throw new PlatformNotSupportedException("This build has no serial ports for this system; build it with -p:SerialBackend=SystemIOPorts.");
#endif

    /// <summary>Opens a port at the contract's speed, for this program alone.</summary>
    /// <param name="port">name as the system has it, for example /dev/ttyUSB0 or COM3</param>
    /// <returns>the line, see <see cref="ISerialBackend.Open"/></returns>
    /// <exception cref="PortException">it cannot be opened</exception>
    public static Stream Open(string port) => Backend.Open(port, ScpiLine.Baud);
}
