namespace AgNw.Contract.Generator.Model;

/// <summary>Everything failures.yaml says, in its order.</summary>
/// <param name="Sources">where the figures come from, by name</param>
/// <param name="Classes">kinds of part with their failure rates</param>
/// <param name="Failures">the rows of the analysis</param>
public sealed record FailureContract(
    IReadOnlyList<(string Name, string Text, int Line)> Sources, IReadOnlyList<PartClassEntry> Classes, IReadOnlyList<FailureEntry> Failures);
