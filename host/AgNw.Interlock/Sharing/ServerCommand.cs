namespace AgNw.Interlock.Sharing;

/// <summary>Commands that the server adds to those of the board. Their numbers follow the board's.</summary>
internal static class ServerCommand
{
    /// <summary>SYSTem:LOCK:REQuest? takes control: 1, or 0 when another client has it.</summary>
    public const int LockRequest = Base;

    /// <summary>SYSTem:LOCK:RELease gives it up.</summary>
    public const int LockRelease = Base + 1;

    /// <summary>SYSTem:LOCK:OWNer? tells who has it, or NONE.</summary>
    public const int LockOwner = Base + 2;

    /// <summary>SYSTem:LOCK:TOKen "..." lets a client of another machine change state.</summary>
    public const int LockToken = Base + 3;

    /// <summary>MARK:LABel "..." puts a marker on the board's clock and its label into the run.</summary>
    public const int MarkLabel = Base + 4;

    private const int Base = 1000;

    /// <summary>Headers as in the contract's table.</summary>
    public static readonly (int Command, string Pattern, bool HasSet, bool HasQuery, int Parameters)[] Table =
    [
        (LockRequest, "SYSTem:LOCK:REQuest", false, true, 0),
        (LockRelease, "SYSTem:LOCK:RELease", true, false, 0),
        (LockOwner, "SYSTem:LOCK:OWNer", false, true, 0),
        (LockToken, "SYSTem:LOCK:TOKen", true, false, 1),
        (MarkLabel, "MARK:LABel", true, false, 1),
    ];
}
