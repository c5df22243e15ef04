namespace AgNw.Contract.Generator.Model;

/// <summary>A parameter of a command; limits and default in the scale unit, of a choice the index, of a boolean 0 or 1.</summary>
public sealed record ParameterEntry(
    string Name, string Type, string Unit, string Scale, long? Min, long? Max, long? Default, IReadOnlyList<string> Choices, int Line);
