namespace AgNw.Interlock.Errors;

/// <summary>The board did not answer in time.</summary>
public sealed class InterlockTimeoutException(string command, TimeSpan timeout) : InterlockLinkException(
    $"No answer to '{command}' within {timeout.TotalMilliseconds:0} ms; check the cable, the port and that the board has power.")
{
    /// <summary>The command that was not answered.</summary>
    public string Command { get; } = command;
}
