using AgNw.Contract;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Sharing;

/// <summary>One header that a client may send, in one of its spellings with and without what may be left out.</summary>
/// <param name="Command">number in the contract's table, or of <see cref="ServerCommand"/></param>
/// <param name="Words">its mnemonics in SCPI notation</param>
/// <param name="HasSet">it may be sent without question mark</param>
/// <param name="HasQuery">it may be sent with one</param>
internal sealed record SharedHeader(int Command, IReadOnlyList<string> Words, bool HasSet, bool HasQuery)
{
    /// <summary>Every header, the board's and the server's.</summary>
    public static IReadOnlyList<SharedHeader> All { get; } = [.. OfBoard(), .. OfServer()];

    /// <summary>As the board takes it wherever it stands in a line.</summary>
    public string Full => Words[0].StartsWith('*') ? Words[0] : ":" + string.Join(':', Words);

    /// <summary>The header that these words spell, in short or long form; null for none.</summary>
    public static SharedHeader? Find(IReadOnlyList<string> words) => All.FirstOrDefault(header => header.IsSpelled(words));

    private bool IsSpelled(IReadOnlyList<string> words) =>
        words.Count == Words.Count && words.Zip(Words).All(static pair => ScpiWord.Matches(pair.First, pair.Second));

    private static IEnumerable<SharedHeader> OfBoard() => Enumerable.Range(0, CommandTable.Count).SelectMany(static command =>
        Spellings(CommandTable.Pattern[command]).Select(words => new SharedHeader(command, words, CommandTable.HasSet[command], CommandTable.HasQuery[command])));

    private static IEnumerable<SharedHeader> OfServer() => ServerCommand.Table.SelectMany(static entry =>
        Spellings(entry.Pattern).Select(words => new SharedHeader(entry.Command, words, entry.HasSet, entry.HasQuery)));

    /// <summary>The long form first: that is what is forwarded where several fit.</summary>
    private static IEnumerable<string[]> Spellings(string pattern)
    {
        int open = pattern.IndexOf('[', StringComparison.Ordinal);
        if (open < 0) return [pattern.Split(':', StringSplitOptions.RemoveEmptyEntries)];
        int close = pattern.IndexOf(']', StringComparison.Ordinal);
        string rest = pattern[(close + 1)..];
        return [.. Spellings(pattern[..open] + pattern[(open + 1)..close] + rest), .. Spellings(pattern[..open] + rest)];
    }
}
