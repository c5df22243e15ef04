namespace AgNw.Contract.Generator.Model;

/// <summary>Everything status.yaml says, in its order.</summary>
public sealed record StatusContract(
    IReadOnlyList<NamedCode> Operation,
    IReadOnlyList<NamedCode> Questionable,
    IReadOnlyList<NamedCode> DueStates,
    IReadOnlyList<NamedCode> Marks,
    IReadOnlyList<SelfTestStepEntry> Steps,
    IReadOnlyList<SelfTestCheckEntry> Checks);
