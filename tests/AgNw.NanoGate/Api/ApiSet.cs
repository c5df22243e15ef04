namespace AgNw.NanoGate.Api;

/// <summary>All lists of a folder, and their types by full name.</summary>
public sealed class ApiSet
{
    private readonly Dictionary<string, ApiType> _types = new(StringComparer.Ordinal);

    private ApiSet(IReadOnlyList<ApiList> lists)
    {
        Lists = lists;
        foreach (var type in lists.SelectMany(list => list.Types).SelectMany(WithNested))
            _types.Add(type.FullName, type);
    }

    public IReadOnlyList<ApiList> Lists { get; }

    /// <exception cref="FormatException">a line of a list is not understood, named by file and line</exception>
    public static ApiSet Read(string folder) =>
        new([.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(ApiListReader.Read)]);

    public ApiType? Find(string? fullName) => fullName is null ? null : _types.GetValueOrDefault(fullName);

    /// <summary>The base types that are recorded, nearest first; a struct's or an enum's is not recorded and is stated here.</summary>
    public IEnumerable<ApiType> Bases(ApiType type)
    {
        var name = type.Form switch { "struct" => "System.ValueType", "enum" => "System.Enum", _ => type.Base };
        for (var next = Find(name); next is not null; next = Find(next.Base))
            yield return next;
    }

    /// <summary>An interface and all that it extends.</summary>
    public IEnumerable<ApiType> WithInherited(string interfaceName) =>
        Find(interfaceName) is { } found ? found.Interfaces.SelectMany(WithInherited).Prepend(found) : [];

    private static IEnumerable<ApiType> WithNested(ApiType type) => type.Nested.SelectMany(WithNested).Prepend(type);
}
