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

    /// <summary>Reads <c>number,"text"</c>. An entry has no check of its own, but the number and the standard's words have to belong together.</summary>
    /// <exception cref="FormatException">it is something else, or a digit of the number changed on its way</exception>
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
        string text = quoted[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal);
        if (NumberOf(text) is { } meant && meant != number)
            throw new FormatException($"'{reply}' has the words of error {meant.ToString(CultureInfo.InvariantCulture)}.");
        return new BoardError(number, text);
    }

    /// <summary>The number whose words these are; null for words that are not the contract's.</summary>
    private static int? NumberOf(string text)
    {
        int found = -1;
        for (int index = 0; index < ScpiErrorTable.Count; index++)
        {
            string words = ScpiErrorTable.Text[index];
            if (text.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (found < 0 || words.Length > ScpiErrorTable.Text[found].Length)) found = index;
        }

        return found < 0 ? null : ScpiErrorTable.Number[found];
    }
}
