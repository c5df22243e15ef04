namespace AgNw.Contract.Generator.Model;

/// <summary>A line that a header refuses before anything is carried out, and the error that it leaves, by its name in errors.yaml.</summary>
public sealed record ErrorCase(string Line, string Error);
