namespace AgNw.NanoGate.Api;

/// <summary>A parameter as recorded: the type in the list's notation, and the default as a C# literal (null where there is none).</summary>
public sealed record ApiParameter(string Type, string Name, bool IsOut, string? Default);
