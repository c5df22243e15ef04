namespace AgNw.Interlock.Errors;

/// <summary>Every answer to a question came damaged.</summary>
public sealed class DamagedReplyException(string command, int attempts, string? problem) : InterlockLinkException(
    $"No good answer to '{command}' in {attempts} attempts{(problem is null ? string.Empty : $" ({problem})")}; check the cable, and that nothing else uses the port.")
{
    /// <summary>The question.</summary>
    public string Command { get; } = command;
}
