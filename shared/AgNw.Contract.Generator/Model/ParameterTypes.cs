namespace AgNw.Contract.Generator.Model;

/// <summary>The types of parameters; the place in the list is the code.</summary>
public static class ParameterTypes
{
    public static readonly IReadOnlyList<(string Name, string Text)> All =
    [
        ("integer", "a whole number"),
        ("real", "a decimal number with an optional unit, carried in the scale unit"),
        ("boolean", "ON, OFF, 1 or 0"),
        ("choice", "one of the words of Choices, carried as its index"),
        ("hex", "32 bits, as #H... or a whole number"),
        ("text", "a quoted string"),
    ];

    public static int Code(string name) => All.ToList().FindIndex(t => t.Name == name);
}
