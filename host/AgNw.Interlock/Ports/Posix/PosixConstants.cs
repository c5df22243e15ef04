namespace AgNw.Interlock.Ports.Posix;

/// <summary>
/// Numbers of the system's headers, which differ between Linux (fcntl.h, asm-generic/ioctls.h, asm-generic/termbits.h; x86 and Arm) and
/// macOS (sys/fcntl.h, sys/ttycom.h, sys/termios.h, IOKit/serial/ioss.h).
/// </summary>
internal sealed record PosixConstants
{
    public static PosixConstants OfThisSystem { get; } = OperatingSystem.IsMacOS() ? MacOS() : Linux();

    /// <summary>O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC.</summary>
    public required int OpenFlags { get; init; }

    /// <summary>EAGAIN.</summary>
    public required int TryAgain { get; init; }

    /// <summary>TIOCEXCL and TIOCNXCL.</summary>
    public required nuint SetExclusive { get; init; }

    public required nuint ClearExclusive { get; init; }

    /// <summary>Where c_cflag stands in struct termios, and the width of a flag word, bytes.</summary>
    public required int ControlFlagsOffset { get; init; }

    public required int FlagBytes { get; init; }

    /// <summary>Where c_cc[VMIN] and c_cc[VTIME] stand in struct termios.</summary>
    public required int MinimumOffset { get; init; }

    public required int TimeOffset { get; init; }

    /// <summary>CS8 | CREAD | CLOCAL.</summary>
    public required uint ControlFlagsSet { get; init; }

    /// <summary>CSTOPB | PARENB | CRTSCTS | HUPCL: closing must not drop the modem lines, which restarts some boards.</summary>
    public required uint ControlFlagsCleared { get; init; }

    // Equal on both.
    public const int NoSuchEntry = 2;
    public const int Interrupted = 4;
    public const int NoSuchDeviceOrAddress = 6;
    public const int AccessDenied = 13;
    public const int Busy = 16;
    public const int NoSuchDevice = 19;
    public const int NotPermitted = 1;
    public const int LockExclusiveNow = 2 | 4;

    private static PosixConstants Linux() => new()
    {
        OpenFlags = 0x2 | 0x100 | 0x800 | 0x80000,
        TryAgain = 11,
        SetExclusive = 0x540C,
        ClearExclusive = 0x540D,
        ControlFlagsOffset = 8,
        FlagBytes = 4,
        MinimumOffset = 17 + 6,
        TimeOffset = 17 + 5,
        ControlFlagsSet = 0x30 | 0x80 | 0x800,
        ControlFlagsCleared = 0x40 | 0x100 | 0x80000000 | 0x400,
    };

    private static PosixConstants MacOS() => new()
    {
        OpenFlags = 0x2 | 0x20000 | 0x4 | 0x1000000,
        TryAgain = 35,
        SetExclusive = 0x2000740D,
        ClearExclusive = 0x2000740E,
        ControlFlagsOffset = 16,
        FlagBytes = 8,
        MinimumOffset = 32 + 16,
        TimeOffset = 32 + 17,
        ControlFlagsSet = 0x300 | 0x800 | 0x8000,
        ControlFlagsCleared = 0x400 | 0x1000 | 0x30000 | 0x4000,
    };
}
