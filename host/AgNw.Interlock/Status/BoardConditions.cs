using AgNw.Contract;

namespace AgNw.Interlock.Status;

/// <summary>The conditions of both SCPI status registers, by the names of shared/protocol/status.yaml.</summary>
/// <param name="Operation">bits of <see cref="OperationBits"/></param>
/// <param name="Questionable">bits of <see cref="QuestionableBits"/></param>
public readonly record struct BoardConditions(int Operation, int Questionable)
{
    /// <summary>What the board does.</summary>
    public IReadOnlyList<string> OperationNames => Names(Operation, Contract.OperationNames.ByBit);

    /// <summary>What makes its protection or its figures questionable.</summary>
    public IReadOnlyList<string> QuestionableNames => Names(Questionable, Contract.QuestionableNames.ByBit);

    private static List<string> Names(int bits, string[] byBit) =>
        [.. Enumerable.Range(0, byBit.Length).Where(bit => (bits & (1 << bit)) != 0).Select(bit => byBit[bit])];
}
