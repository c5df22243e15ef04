namespace AgNw.NanoGate.Api;

/// <summary>One recorded assembly: identity, package and outermost types.</summary>
public sealed record ApiList(
    string Assembly, Version Version, string PublicKeyToken, string Package, string PackageVersion, IReadOnlyList<string> References)
{
    public List<ApiType> Types { get; } = [];
}
