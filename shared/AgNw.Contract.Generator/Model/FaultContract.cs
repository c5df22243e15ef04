namespace AgNw.Contract.Generator.Model;

/// <summary>Everything faults.yaml says, in its order.</summary>
/// <param name="Ends">the ways in which a fault may end, by name</param>
/// <param name="Faults">the faults</param>
public sealed record FaultContract(IReadOnlyList<(string Name, string Text, int Line)> Ends, IReadOnlyList<FaultEntry> Faults);
