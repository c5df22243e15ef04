using AgNw.Contract;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>A named timing scenario; the format is described in shared/scenarios/README.md.</summary>
public sealed record Scenario
{
    public required string File { get; init; }

    /// <summary>A sentence: the claim.</summary>
    public required string Title { get; init; }

    public required ScenarioStart Start { get; init; }

    /// <summary>What the counter of time holds at edge 0.</summary>
    public long TimeAtReset { get; init; }

    /// <summary>Sequence of the first record.</summary>
    public uint SequenceAtReset { get; init; }

    /// <summary>All configuration words, the resets where the file says nothing.</summary>
    public required IReadOnlyList<uint> Configuration { get; init; }

    /// <summary>Steps in ascending order of their ticks.</summary>
    public required IReadOnlyList<ScenarioStep> Steps { get; init; }

    /// <summary>The scenario ends after this edge.</summary>
    public required long End { get; init; }

    /// <summary>Every change of the wires from tick 0 on, in order; null if the file does not tell.</summary>
    public required IReadOnlyList<ExpectedChange>? Outputs { get; init; }

    /// <summary>Every record of the kinds listed that entered the ring after tick 0, in order; null if the file does not tell.</summary>
    public required IReadOnlyList<ExpectedRecord>? Records { get; init; }

    /// <summary>Kinds that Records is about; empty = all.</summary>
    public required IReadOnlyList<RecordKind> RecordKinds { get; init; }
}
