namespace AgNw.Interlock.Errors;

/// <summary>Board and host were built from different contracts; nothing but its identity was asked of the board.</summary>
public sealed class ContractMismatchException(string message, string hostVersion, string boardVersion) : InterlockException(message)
{
    /// <summary>Contract of this program, as "major.minor (CRC)".</summary>
    public string HostVersion { get; } = hostVersion;

    /// <summary>Contract of the board, likewise.</summary>
    public string BoardVersion { get; } = boardVersion;
}
