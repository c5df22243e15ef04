namespace AgNw.Contract.Generator.Model;

/// <summary>What shows a row of the failure analysis.</summary>
/// <param name="Kind">one of <see cref="FailureWords.Evidence"/></param>
/// <param name="Name">name of the scenario, fault, proof, deck or self-test check</param>
public sealed record FailureEvidence(string Kind, string Name, int Line);
