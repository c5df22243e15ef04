using AgNw.Contract;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Sharing;

/// <summary>
/// A client's line, read whole before any of it is carried out, by the rules of the board's own parser (SCPI-1999 volume 1, 6.2.4: a header
/// without a leading colon stands below the path of the one before it). Parameters are left to the board.
/// </summary>
/// <param name="Commands">empty when the line cannot be read</param>
/// <param name="Error">why it cannot; null when it can</param>
internal sealed record SharedLine(IReadOnlyList<SharedCommand> Commands, BoardError? Error)
{
    private const int LongestMnemonic = 12;

    public static SharedLine Parse(string line)
    {
        if (line.Length > ScpiLine.MaxCharacters) return Bad(ScpiErrors.InputBufferOverrun, string.Empty);
        if (line.Any(static letter => letter is not ((>= ' ' and <= '~') or '\t' or '\r'))) return Bad(ScpiErrors.InvalidCharacter, string.Empty);
        List<SharedCommand> commands = [];
        IReadOnlyList<string> path = [];
        foreach (string piece in Split(line))
        {
            string text = piece.Trim();
            if (text.Length == 0)
            {
                // A semicolon at the end is allowed, and an empty line.
                continue;
            }

            if (Unclosed(text)) return Bad(ScpiErrors.InvalidStringData, text);
            int end = text.IndexOfAny([' ', '\t', '?']);
            string header = end < 0 ? text : text[..end];
            bool query = end >= 0 && text[end] == '?';
            string rest = end < 0 ? string.Empty : text[(end + (query ? 1 : 0))..];
            if (rest.Length > 0 && rest[0] is not (' ' or '\t')) return Bad(ScpiErrors.InvalidSeparator, text);

            string[] words = header.TrimStart(':').Split(':');
            if (words.Any(static word => word.Length > LongestMnemonic + 1)) return Bad(ScpiErrors.MnemonicTooLong, header);
            bool common = header.StartsWith('*');
            IReadOnlyList<string> full = common || header.StartsWith(':') ? words : [.. path, .. words];
            SharedHeader? found = SharedHeader.Find(full);
            if (found is null || !(query ? found.HasQuery : found.HasSet)) return Bad(ScpiErrors.UndefinedHeader, header);
            if (!common) path = [.. full.SkipLast(1)];
            commands.Add(new SharedCommand(found, query, rest.Trim()));
        }

        return new SharedLine(commands, null);
    }

    private static SharedLine Bad(int number, string what) => new([], SharedErrors.Of(number, what));

    /// <summary>Splits at semicolons outside quotation.</summary>
    private static IEnumerable<string> Split(string line)
    {
        int from = 0;
        char quote = '\0';
        for (int at = 0; at < line.Length; at++)
        {
            char letter = line[at];
            if (quote != '\0') quote = letter == quote ? '\0' : quote;
            else if (letter is '"' or '\'') quote = letter;
            else if (letter == ';')
            {
                yield return line[from..at];
                from = at + 1;
            }
        }

        yield return line[from..];
    }

    private static bool Unclosed(string text)
    {
        char quote = '\0';
        foreach (char letter in text)
        {
            if (quote != '\0') quote = letter == quote ? '\0' : quote;
            else if (letter is '"' or '\'') quote = letter;
        }

        return quote != '\0';
    }
}
