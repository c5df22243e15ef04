using System.Text.RegularExpressions;

namespace AgNw.NanoGate.Api;

/// <summary>Reads a recorded list. Anything it does not understand is an error that names file and line: nothing is skipped.</summary>
public static partial class ApiListReader
{
    private static readonly string[] Forms = ["enum", "struct", "class", "interface", "delegate"];

    /// <exception cref="FormatException">a line is not understood</exception>
    public static ApiList Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var list = Head(path, lines);
        var types = new Dictionary<string, ApiType>(StringComparer.Ordinal);
        foreach (var (line, number) in Numbered(lines, "T:"))
        {
            var type = Type(line) ?? throw Bad(path, number, line);
            types.Add(type.FullName, type);
        }

        foreach (var type in types.Values)
        {
            type.Parent = types.GetValueOrDefault(type.Namespace);
            (type.Parent?.Nested ?? list.Types).Add(type);
        }

        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("T:", StringComparison.Ordinal))
                continue;
            var (owner, member) = Member(line) ?? throw Bad(path, index + 1, line);
            (types.GetValueOrDefault(owner) ?? throw Bad(path, index + 1, line)).Members.Add(member);
        }

        return list;
    }

    private static ApiList Head(string path, string[] lines)
    {
        var head = HeadPattern().Match(string.Join('\n', lines.TakeWhile(line => line.StartsWith('#'))));
        if (!head.Success)
            throw new FormatException($"{path}: the head does not name assembly, package and references");
        return new ApiList(head.Groups["assembly"].Value, Version.Parse(head.Groups["version"].Value), head.Groups["token"].Value,
            head.Groups["package"].Value, head.Groups["packageVersion"].Value,
            [.. head.Groups["references"].Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(reference => reference.Split(' ')[0])]);
    }

    private static ApiType? Type(string line)
    {
        var match = TypePattern().Match(line);
        var words = match.Groups["words"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!match.Success || words.Length == 0 || !Forms.Contains(words[0]))
            return null;
        var parent = match.Groups["base"].Value;
        return new ApiType(match.Groups["name"].Value, words[0], words.Skip(1).ToHashSet(StringComparer.Ordinal),
            parent.Length == 0 ? null : parent, match.Groups["interfaces"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    private static (string Owner, ApiMember Member)? Member(string line)
    {
        var match = MemberPattern().Match(line);
        if (!match.Success)
            return null;
        var types = Split(match.Groups["types"].Value);
        var names = Split(match.Groups["names"].Value);
        var kind = match.Groups["kind"].Value[0];
        if (kind == 'M' && types.Count != names.Count)
            return null;
        ApiParameter[] parameters = [.. types.Select((type, place) => Parameter(type, kind == 'M' ? names[place] : "index"))];
        var constant = match.Groups["constant"];
        return (match.Groups["owner"].Value, new ApiMember(kind, match.Groups["name"].Value, parameters,
            match.Groups["returns"].Value,
            match.Groups["flags"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal),
            constant.Success ? constant.Value : null));
    }

    private static ApiParameter Parameter(string type, string name)
    {
        var equals = name.IndexOf('=', StringComparison.Ordinal);
        var value = equals < 0 ? null : name[(equals + 1)..];
        var parts = (equals < 0 ? name : name[..equals]).Split(':');
        return new ApiParameter(type, parts[0], parts.Length > 1 && parts[1] == "out", value);
    }

    private static List<string> Split(string text) => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<(string Line, int Number)> Numbered(string[] lines, string start) =>
        lines.Select((line, index) => (line, index + 1)).Where(pair => pair.line.StartsWith(start, StringComparison.Ordinal));

    private static FormatException Bad(string path, int number, string line) =>
        new($"{path}({number}): not understood: {line}");

    [GeneratedRegex(@"^# assembly: (?<assembly>\S+), Version=(?<version>[\d.]+), PublicKeyToken=(?<token>\w*)\n" +
        @"# package: (?<package>\S+) (?<packageVersion>\S+)\n(?:# native:.*\n)?# references: ?(?<references>.*)")]
    private static partial Regex HeadPattern();

    [GeneratedRegex(@"^T:(?<name>\S+) -> (?<words>[a-z ]+?)?(?: ?: (?<base>\S+))?(?: ?implements (?<interfaces>\S+))?$")]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"^(?<kind>[MFPE]):(?<owner>[^(\s]+)\.(?<name>[^.(~\s]+)(?:\((?<types>[^)]*)\))?(?:~\S+)? -> (?<returns>\S+)" +
        @"(?: \{(?:get;)?(?:set;)?\})?(?<flags>(?: (?!const)[a-z]+)*)(?: const = (?<constant>.*?))?(?: \[(?<names>.*)\])?$")]
    private static partial Regex MemberPattern();
}
