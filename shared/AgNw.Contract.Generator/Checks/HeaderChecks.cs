using System.Text.RegularExpressions;
using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>Headers are SCPI notation, and no line a user may send belongs to two commands.</summary>
public static partial class HeaderChecks
{
    // SCPI-1999 volume 1, 6.2.1: a mnemonic has at most 12 characters.
    private const int MnemonicLimit = 12;

    public static void Run(ProtocolContract protocol, Problems problems)
    {
        var seen = new List<(CommandEntry Command, string[] Nodes)>();
        foreach (var command in protocol.Commands)
        {
            if (!Pattern().IsMatch(command.Pattern))
            {
                problems.Add(protocol.CommandsFile, command.Line, $"the pattern '{command.Pattern}' is not SCPI notation");
                continue;
            }

            if (!command.HasSet && !command.HasQuery)
                problems.Add(protocol.CommandsFile, command.Line, $"command {command.Name} can neither be set nor queried");
            foreach (var nodes in Variants(command.Pattern))
            {
                foreach (var node in nodes.Where(n => n.Length > MnemonicLimit))
                    problems.Add(protocol.CommandsFile, command.Line, $"the mnemonic '{node}' has more than {MnemonicLimit} characters");
                foreach (var (other, _) in seen.Where(s => s.Command != command && Overlap(s.Command, command) && Same(s.Nodes, nodes)))
                    problems.Add(protocol.CommandsFile, command.Line,
                        $"the header {command.Pattern} may be read as {other.Pattern} (line {other.Line})");
                seen.Add((command, nodes));
            }
        }
    }

    // With and without every part in brackets.
    private static IEnumerable<string[]> Variants(string pattern)
    {
        var open = pattern.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
            return [pattern.Split(':')];
        var close = pattern.IndexOf(']', StringComparison.Ordinal);
        return Variants(pattern[..open] + pattern[(close + 1)..])
            .Concat(Variants(pattern[..open] + pattern[(open + 1)..close] + pattern[(close + 1)..]));
    }

    private static bool Overlap(CommandEntry one, CommandEntry other) => (one.HasSet && other.HasSet) || (one.HasQuery && other.HasQuery);

    private static bool Same(string[] one, string[] other) => one.Length == other.Length
        && one.Zip(other).All(pair => Forms(pair.First).Intersect(Forms(pair.Second)).Any());

    private static string[] Forms(string node) => [node.ToUpperInvariant(), string.Concat(node.Where(c => !char.IsLower(c)))];

    [GeneratedRegex(@"^(\*[A-Z]{3}|[A-Z]+[a-z]*(:[A-Z]+[a-z]*|\[:[A-Z]+[a-z]*\])*)$")]
    private static partial Regex Pattern();
}
