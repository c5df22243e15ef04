using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace AgNw.Interlock.Ports.Posix;

/// <summary>
/// Asks Linux' serial driver to hand over bytes at once (ASYNC_LOW_LATENCY; an FTDI bridge then polls every 1 ms instead of 16).
/// Drivers without it are as fast as they are: nothing is reported.
/// </summary>
internal static class LowLatency
{
    // asm-generic/ioctls.h, linux/serial.h and linux/tty_flags.h.
    private const nuint GetSerial = 0x541E;
    private const nuint SetSerial = 0x541F;
    private const int FlagsOffset = 16;
    private const uint Flag = 1 << 13;

    public static void Request(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux()) return;
        // struct serial_struct has 72 bytes on 64-bit systems.
        var serial = new byte[128];
        if (LibC.Control(file, GetSerial, serial) != 0) return;
        Span<byte> flags = serial.AsSpan(FlagsOffset, sizeof(uint));
        BinaryPrimitives.WriteUInt32LittleEndian(flags, BinaryPrimitives.ReadUInt32LittleEndian(flags) | Flag);
        LibC.Control(file, SetSerial, serial);
    }
}
