namespace AgNw.Contract.Generator.Model;

/// <summary>A name with its code or bit number.</summary>
public sealed record NamedCode(string Name, long Code, string Text, int Line);
