using AgNw.Interlock.Errors;

namespace AgNw.Interlock.Ports;

/// <summary>A port cannot be opened. Nothing was sent.</summary>
/// <param name="port">as it was named</param>
/// <param name="problem">why</param>
/// <param name="detail">what the system said; may be empty</param>
/// <param name="innerException">the system's own exception, if there was one</param>
public sealed class PortException(string port, PortProblem problem, string detail, Exception? innerException = null)
    : InterlockException(Describe(port, problem, detail), innerException)
{
    /// <summary>The port as it was named.</summary>
    public string Port { get; } = port;

    /// <summary>Why it cannot be used.</summary>
    public PortProblem Problem { get; } = problem;

    private static string Describe(string port, PortProblem problem, string detail)
    {
        string text = problem switch
        {
            PortProblem.NotFound => $"There is no port {port}; check the cable and the name, `agnw list` shows the boards that answer",
            PortProblem.Busy => $"The port {port} is in use by another program; close it there, or share the board with `agnw serve`",
            PortProblem.Denied => $"This user may not open {port}; on Linux add the user to the group that owns it (dialout) and log in again",
            PortProblem.NotAPort => $"{port} is no serial port; `agnw list` shows the boards that answer",
            _ => $"The port {port} cannot be opened",
        };
        return detail.Length > 0 ? $"{text} ({detail})." : text + ".";
    }
}
