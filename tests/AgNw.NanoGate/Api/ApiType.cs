namespace AgNw.NanoGate.Api;

/// <summary>
/// A recorded type with its members. <paramref name="FullName"/> separates nested types by a point;
/// <paramref name="Form"/> is enum, struct, class, interface or delegate; <paramref name="Parent"/> the type it is nested in.
/// </summary>
public sealed record ApiType(string FullName, string Form, IReadOnlySet<string> Flags, string? Base, IReadOnlyList<string> Interfaces)
{
    public List<ApiMember> Members { get; } = [];

    public List<ApiType> Nested { get; } = [];

    public ApiType? Parent { get; set; }

    /// <summary>The name without namespace and type parameters.</summary>
    public string Name => Bare(FullName[(FullName.LastIndexOf('.') + 1)..]);

    public string Namespace => FullName[..Math.Max(FullName.LastIndexOf('.'), 0)];

    /// <summary>How many type parameters it declares.</summary>
    public int Arity => FullName.Split('`') is [_, var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 0;

    public IEnumerable<ApiMember> Methods => Members.Where(m => m.Kind == 'M');

    private static string Bare(string name) => name.Split('`')[0];
}
