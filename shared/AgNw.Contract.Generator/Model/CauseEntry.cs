namespace AgNw.Contract.Generator.Model;

/// <summary>A cause of a trip, and its actions by the names of the modes.</summary>
public sealed record CauseEntry(string Name, int Bit, string Watch, string Text, int Line)
{
    public Dictionary<string, IReadOnlyList<string>> Actions { get; } = new(StringComparer.Ordinal);
}
