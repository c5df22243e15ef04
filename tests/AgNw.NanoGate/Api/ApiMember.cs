namespace AgNw.NanoGate.Api;

/// <summary>
/// A recorded method, field, property or event of a type. <paramref name="Kind"/> is the list's letter (M, F, P, E);
/// <paramref name="Flags"/> the words after the type; <paramref name="Constant"/> a const field's value as recorded.
/// </summary>
public sealed record ApiMember(
    char Kind, string Name, IReadOnlyList<ApiParameter> Parameters, string Returns, IReadOnlySet<string> Flags, string? Constant)
{
    public const string Constructor = "#ctor";

    /// <summary>Name and parameter types: what an override must have in common with what it overrides.</summary>
    public string Signature => $"{Kind}:{Name}({string.Join(',', Parameters.Select(p => p.Type))})";

    public bool Is(string flag) => Flags.Contains(flag);
}
