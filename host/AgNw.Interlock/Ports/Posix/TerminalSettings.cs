using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace AgNw.Interlock.Ports.Posix;

/// <summary>Makes a terminal a raw serial line: 8N1, no flow control, a read gives what is there.</summary>
internal static class TerminalSettings
{
    // Larger than struct termios on either system (60 and 72 bytes).
    private const int Bytes = 256;

    // IOSSIOSPEED of macOS: speeds that termios does not know.
    private const nuint AppleSpeed = 0x80085402;

    /// <returns>false when the descriptor is no terminal, or the driver does not take the settings; errno tells</returns>
    public static bool TryMakeRaw(SafeFileHandle file, int baud)
    {
        PosixConstants constants = PosixConstants.OfThisSystem;
        var settings = new byte[Bytes];
        if (LibC.GetAttributes(file, settings) != 0) return false;

        LibC.MakeRaw(settings);
        Span<byte> control = settings.AsSpan(constants.ControlFlagsOffset, constants.FlagBytes);
        uint flags = BinaryPrimitives.ReadUInt32LittleEndian(control);
        BinaryPrimitives.WriteUInt32LittleEndian(control, (flags & ~constants.ControlFlagsCleared) | constants.ControlFlagsSet);
        settings[constants.MinimumOffset] = 1;
        settings[constants.TimeOffset] = 0;
        bool apple = OperatingSystem.IsMacOS();
        if (LibC.SetSpeed(settings, apple ? 9600u : LinuxSpeed(baud)) != 0 || LibC.SetAttributes(file, 0, settings) != 0) return false;
        if (!apple) return true;

        var speed = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(speed, baud);
        // A pseudo-terminal has no speed and refuses; what is no terminal has failed above.
        LibC.Control(file, AppleSpeed, speed);
        return true;
    }

    /// <summary>The B constants of asm-generic/termbits.h.</summary>
    private static uint LinuxSpeed(int baud) => baud switch
    {
        9600 => 0x000D,
        19200 => 0x000E,
        38400 => 0x000F,
        57600 => 0x1001,
        115200 => 0x1002,
        230400 => 0x1003,
        460800 => 0x1004,
        500000 => 0x1005,
        576000 => 0x1006,
        921600 => 0x1007,
        1000000 => 0x1008,
        2000000 => 0x100B,
        3000000 => 0x100D,
        _ => throw new ArgumentOutOfRangeException(nameof(baud), baud, "no standard speed of a serial line"),
    };
}
