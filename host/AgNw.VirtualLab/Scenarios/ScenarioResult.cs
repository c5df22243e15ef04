using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Scenarios;

/// <summary>What a core did in a scenario. Ticks are absolute.</summary>
public sealed class ScenarioResult
{
    /// <summary>Changes of the wires since reset.</summary>
    public required IReadOnlyList<(long Tick, PhysicalOutputs Outputs)> Outputs { get; init; }

    /// <summary>All records since reset, 16 bytes each.</summary>
    public required IReadOnlyList<byte[]> Records { get; init; }

    /// <summary>Records among these that were in the ring at the scenario's tick 0.</summary>
    public required int RecordsBefore { get; init; }

    /// <summary>Words that the read steps brought, in the order of the steps.</summary>
    public required IReadOnlyList<(ReadStep Step, uint Word)> Reads { get; init; }

    /// <summary>Replies of all frames, in their order.</summary>
    public required IReadOnlyList<byte[]> Replies { get; init; }
}
