namespace AgNw.NanoGate.Rules;

/// <summary>
/// A member whose divisions by a variable are known to be guarded: how many there are, and why none divides by zero. One more or
/// one less in that member is a finding, so that each change is looked at.
/// </summary>
public sealed record GuardedDivision(string Member, int Count, string Reason)
{
    /// <summary>The table's place in the repository: a line is "member | count | reason", # a comment.</summary>
    public const string Path = "firmware/guarded-divisions.txt";

    /// <exception cref="FormatException">a line is no such entry, or gives no reason</exception>
    public static IReadOnlyList<GuardedDivision> Read(IEnumerable<string> lines) =>
        [.. lines.Where(line => line.Length > 0 && line[0] != '#').Select(Parse)];

    private static GuardedDivision Parse(string line) =>
        line.Split('|', StringSplitOptions.TrimEntries) is [{ Length: > 0 } member, var count, { Length: > 0 } reason]
            && int.TryParse(count, out var number) && number > 0
            ? new GuardedDivision(member, number, reason)
            : throw new FormatException($"{Path}: not 'member | count | reason': {line}");
}
