namespace AgNw.Contract.Generator.Model;

/// <summary>
/// One SCPI command. <see cref="Sets"/>: register or REGISTER.field names; <see cref="EnableCause"/>: of the conversion enable.
/// </summary>
public sealed record CommandEntry(
    string Pattern, string Name, bool HasSet, bool HasQuery, IReadOnlyList<ParameterEntry> Parameters, IReadOnlyList<string> Sets,
    string Conversion, string? EnableCause, string Reply, IReadOnlyList<string> Errors, IReadOnlyList<string> States, string Text,
    int Line);
