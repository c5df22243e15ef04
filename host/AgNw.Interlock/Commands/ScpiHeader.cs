using AgNw.Contract;

namespace AgNw.Interlock.Commands;

/// <summary>Headers as they are sent: the contract's pattern in its long form without what may be left out.</summary>
public static class ScpiHeader
{
    private static readonly string[] s_headers = [.. CommandTable.Pattern.Select(WithoutOptional)];

    /// <param name="command">number of the command, see <see cref="ScpiCommand"/></param>
    public static string Of(int command) => s_headers[command];

    /// <summary>The query's header.</summary>
    /// <param name="command">number of the command, see <see cref="ScpiCommand"/></param>
    public static string Query(int command) => s_headers[command] + "?";

    private static string WithoutOptional(string pattern)
    {
        int open = pattern.IndexOf('[', StringComparison.Ordinal);
        return open < 0 ? pattern : pattern[..open] + pattern[(pattern.IndexOf(']', StringComparison.Ordinal) + 1)..];
    }
}
