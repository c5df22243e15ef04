using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace AgNw.VirtualLab.SerialLine;

/// <summary>
/// A pseudo-terminal whose other end looks like a serial port to any program: raw, no echo. Linux and macOS.
/// Reads and writes never block: a read gives what is there, a write that finds no room gives up what does not fit, as a serial
/// line without flow control does.
/// </summary>
[SupportedOSPlatform("linux")]
[SupportedOSPlatform("macos")]
public sealed class PseudoTerminal : IDisposable
{
    private const int ReadWrite = 2;
    private const int PollIn = 1;
    private const int PollOut = 4;

    private readonly SafeFileHandle _master;

    // Kept open, so that the master does not report a hang-up whenever the last client closes the port.
    private readonly SafeFileHandle _client;

    private PseudoTerminal(SafeFileHandle master, SafeFileHandle client, string path)
    {
        _master = master;
        _client = client;
        Path = path;
    }

    /// <summary>This system has pseudo-terminals.</summary>
    [SupportedOSPlatformGuard("linux")]
    [SupportedOSPlatformGuard("macos")]
    public static bool IsSupported => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>Device path of the port that programs open, such as /dev/pts/3.</summary>
    public string Path { get; }

    /// <exception cref="IOException">the system gives no pseudo-terminal</exception>
    public static PseudoTerminal Open()
    {
        int noControllingTerminal = OperatingSystem.IsMacOS() ? 0x20000 : 0x100;
        var master = new SafeFileHandle(PseudoTerminalOpen(ReadWrite | noControllingTerminal), ownsHandle: true);
        var name = new byte[128];
        if (master.IsInvalid || Grant(master) != 0 || Unlock(master) != 0 || NameOf(master, name, name.Length) != 0)
        {
            master.Dispose();
            throw Failed("no pseudo-terminal");
        }

        string path = Encoding.UTF8.GetString(name, 0, Array.IndexOf(name, (byte)0));
        var client = new SafeFileHandle(FileOpen(path, ReadWrite | noControllingTerminal), ownsHandle: true);
        var settings = new byte[256];
        if (client.IsInvalid || GetAttributes(client, settings) != 0)
        {
            throw Failed($"cannot open {path}");
        }

        MakeRaw(settings);
        return SetAttributes(client, 0, settings) == 0
            ? new PseudoTerminal(master, client, path)
            : throw Failed($"cannot make {path} raw");
    }

    /// <summary>Bytes that a program has written to the port; 0 if none.</summary>
    public int Read(Span<byte> buffer)
    {
        if (!IsReady(PollIn))
        {
            return 0;
        }

        nint count = FileRead(_master, ref MemoryMarshal.GetReference(buffer), buffer.Length);
        return count > 0 ? (int)count : 0;
    }

    /// <returns>how many bytes found room</returns>
    public int Write(ReadOnlySpan<byte> data)
    {
        if (data.IsEmpty || !IsReady(PollOut))
        {
            return 0;
        }

        // A terminal's buffer takes a few kilobytes; short pieces never block after poll has said that there is room.
        ReadOnlySpan<byte> piece = data[..Math.Min(data.Length, 512)];
        nint count = FileWrite(_master, ref MemoryMarshal.GetReference(piece), piece.Length);
        return count > 0 ? (int)count : 0;
    }

    public void Dispose()
    {
        _client.Dispose();
        _master.Dispose();
    }

    private static IOException Failed(string what) =>
        new($"{what}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    private bool IsReady(short events)
    {
        var request = new PollRequest { Descriptor = (int)_master.DangerousGetHandle(), Events = events };
        return Poll(ref request, 1, 0) == 1 && (request.Returned & events) != 0;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }

    [DllImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
    private static extern int PseudoTerminalOpen(int flags);

    [DllImport("libc", EntryPoint = "grantpt", SetLastError = true)]
    private static extern int Grant(SafeFileHandle master);

    [DllImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
    private static extern int Unlock(SafeFileHandle master);

    [DllImport("libc", EntryPoint = "ptsname_r", SetLastError = true)]
    private static extern int NameOf(SafeFileHandle master, byte[] name, nint length);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int FileOpen([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    private static extern nint FileRead(SafeFileHandle file, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    private static extern nint FileWrite(SafeFileHandle file, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    private static extern int Poll(ref PollRequest requests, nuint count, int timeout);

    [DllImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    private static extern int GetAttributes(SafeFileHandle terminal, byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    private static extern int SetAttributes(SafeFileHandle terminal, int when, byte[] settings);

    [DllImport("libc", EntryPoint = "cfmakeraw")]
    private static extern void MakeRaw(byte[] settings);
}
