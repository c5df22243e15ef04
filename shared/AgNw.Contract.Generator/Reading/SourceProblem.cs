namespace AgNw.Contract.Generator.Reading;

/// <summary>What is wrong with an input, and where; a file as a path from the root, a line from 1 (0 = the file as a whole).</summary>
public sealed record SourceProblem(string File, int Line, string Message)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
