using System.Globalization;
using AgNw.Contract;

namespace AgNw.Interlock.Protocol;

/// <summary>One entry of the board's error queue.</summary>
/// <param name="Number">SCPI number; 0 = no error</param>
/// <param name="Text">the board's text, with what it adds after the standard words</param>
public sealed record BoardError(int Number, string Text)
{
    /// <summary>True when the queue was empty.</summary>
    public bool IsNone => Number == 0;

    /// <summary>
    /// True for errors of the -100 class: the line could not be read. To a line that the driver made they mean that it was damaged on its way.
    /// </summary>
    public bool IsUnreadableLine => Number is <= -100 and > -200;

    /// <summary>
    /// True for errors of the -200 class and a failed check: a value of the line was wrong, which may have happened on its way too.
    /// </summary>
    public bool IsWrongValue => Number is (<= -200 and > -240) or ScpiErrors.CheckFailed;

    /// <summary>Reads <c>number,"text"</c>.</summary>
    /// <exception cref="FormatException">it is something else</exception>
    public static BoardError Parse(string reply)
    {
        int comma = reply.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 ||
            !int.TryParse(reply.AsSpan(0, comma), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            throw new FormatException($"'{reply}' is no error queue entry.");
        }

        ReadOnlySpan<char> quoted = reply.AsSpan(comma + 1).Trim();
        if (quoted.Length < 2 || quoted[0] != '"' || quoted[^1] != '"')
            throw new FormatException($"'{reply}' is no error queue entry.");
        return new BoardError(number, quoted[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal));
    }
}
