using Microsoft.Win32.SafeHandles;

namespace AgNw.Interlock.Ports.Posix;

/// <summary>Serial ports of Linux and macOS by termios.</summary>
internal sealed class PosixSerialBackend : ISerialBackend
{
    private const string Devices = "/dev";

    // What USB bridges and USB device controllers are called; a PC's ttyS are there without any port behind them.
    private static readonly string[] s_patterns = OperatingSystem.IsMacOS() ? ["cu.*"] : ["ttyUSB*", "ttyACM*"];
    private static readonly string[] s_never = ["cu.Bluetooth-Incoming-Port", "cu.debug-console", "cu.wlan-debug"];

    public IReadOnlyList<string> CandidatePorts() =>
    [
        .. s_patterns.SelectMany(pattern => Directory.EnumerateFileSystemEntries(Devices, pattern))
            .Where(path => !s_never.Contains(Path.GetFileName(path)))
            .Order(StringComparer.Ordinal),
    ];

    public Stream Open(string port, int baud)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(port);
        if (!File.Exists(port)) throw new PortException(port, Directory.Exists(port) ? PortProblem.NotAPort : PortProblem.NotFound, string.Empty);
        PosixConstants constants = PosixConstants.OfThisSystem;
        var file = new SafeFileHandle(LibC.Open(port, constants.OpenFlags), ownsHandle: true);
        if (file.IsInvalid) throw Failed(port);
        try
        {
            // Other programs that lock do it so (pySerial, tio); the terminal's own exclusive mode stops the rest.
            if (LibC.Lock(file, PosixConstants.LockExclusiveNow) != 0) throw new PortException(port, PortProblem.Busy, string.Empty);
            if (!TerminalSettings.TryMakeRaw(file, baud)) throw new PortException(port, PortProblem.NotAPort, LibC.LastErrorText);
            bool exclusive = !IsPseudoTerminal(port) && LibC.Control(file, constants.SetExclusive, null) == 0;
            LowLatency.Request(file);
            return new PosixSerialStream(port, file, exclusive);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public bool IsInUse(string port)
    {
        string device = Resolve(port);
        // The program on the other side of a pseudo-terminal has both ends open.
        return !IsPseudoTerminal(port) && OpenFiles.HeldByAnother(device);
    }

    /// <summary>
    /// A pseudo-terminal outlives its clients: exclusive mode left on it by a program that was killed would lock it for ever, as it never
    /// does on a port, which forgets it at the last close.
    /// </summary>
    private static bool IsPseudoTerminal(string port)
    {
        string device = Resolve(port);
        return device.StartsWith("/dev/pts/", StringComparison.Ordinal) || device.StartsWith("/dev/ttys", StringComparison.Ordinal);
    }

    private static string Resolve(string port) => File.ResolveLinkTarget(port, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(port);

    private static PortException Failed(string port)
    {
        int error = LibC.LastError;
        PortProblem problem = error switch
        {
            PosixConstants.NoSuchEntry or PosixConstants.NoSuchDevice or PosixConstants.NoSuchDeviceOrAddress => PortProblem.NotFound,
            PosixConstants.Busy => PortProblem.Busy,
            PosixConstants.AccessDenied or PosixConstants.NotPermitted => PortProblem.Denied,
            _ => PortProblem.Failed,
        };
        return new PortException(port, problem, problem == PortProblem.Failed ? LibC.LastErrorText : string.Empty);
    }
}
