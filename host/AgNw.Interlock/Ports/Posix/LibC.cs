using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AgNw.Interlock.Ports.Posix;

/// <summary>The calls of the C library that a serial port needs. Failure is a negative result; errno tells.</summary>
internal static class LibC
{
    public static int LastError => Marshal.GetLastPInvokeError();

    public static string LastErrorText => Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());

    /// <summary>ioctl with a pointer. On Apple's arm64 what a variadic function is given goes on the stack, behind eight registers.</summary>
    public static int Control(SafeFileHandle file, nuint request, byte[]? argument) =>
        OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64
            ? ControlOnStack(file, request, 0, 0, 0, 0, 0, 0, argument)
            : ControlInRegister(file, request, argument);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    public static extern nint Read(SafeFileHandle file, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "write", SetLastError = true)]
    public static extern nint Write(SafeFileHandle file, ref byte buffer, nint count);

    [DllImport("libc", EntryPoint = "pipe", SetLastError = true)]
    public static extern int Pipe([Out] int[] descriptors);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    public static extern int Poll([In, Out] PollRequest[] requests, nuint count, int timeoutMilliseconds);

    [DllImport("libc", EntryPoint = "flock", SetLastError = true)]
    public static extern int Lock(SafeFileHandle file, int operation);

    [DllImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    public static extern int GetAttributes(SafeFileHandle file, byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    public static extern int SetAttributes(SafeFileHandle file, int when, byte[] settings);

    [DllImport("libc", EntryPoint = "cfmakeraw")]
    public static extern void MakeRaw(byte[] settings);

    [DllImport("libc", EntryPoint = "cfsetspeed", SetLastError = true)]
    public static extern int SetSpeed(byte[] settings, nuint speed);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static extern int ControlInRegister(SafeFileHandle file, nuint request, byte[]? argument);

    [DllImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static extern int ControlOnStack(
        SafeFileHandle file, nuint request, nint pad2, nint pad3, nint pad4, nint pad5, nint pad6, nint pad7, byte[]? argument);
}
