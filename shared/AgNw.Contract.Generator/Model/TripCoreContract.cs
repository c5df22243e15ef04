namespace AgNw.Contract.Generator.Model;

/// <summary>Everything trip_core.yaml says, in its order.</summary>
public sealed class TripCoreContract
{
    public required string File { get; init; }

    /// <summary>CRC-32 of the file with LF line ends.</summary>
    public required uint FileCrc { get; init; }

    public required int Major { get; init; }

    public required int Minor { get; init; }

    public required long Identity { get; init; }

    /// <summary>HERTZ and TIME_BITS.</summary>
    public required IReadOnlyList<NamedCode> Clock { get; init; }

    public required IReadOnlyList<NamedCode> Scales { get; init; }

    public required IReadOnlyList<CurrentRangeEntry> Ranges { get; init; }

    public required IReadOnlyList<CrcEntry> Crcs { get; init; }

    public required IReadOnlyList<NamedCode> SpiLimits { get; init; }

    public required IReadOnlyList<OpcodeEntry> Opcodes { get; init; }

    public required IReadOnlyList<NamedCode> ReplyStatus { get; init; }

    public required IReadOnlyList<NamedCode> Timing { get; init; }

    public required IReadOnlyList<NamedCode> Stamps { get; init; }

    public required IReadOnlyList<NamedCode> Log { get; init; }

    public required IReadOnlyList<NamedCode> Capture { get; init; }

    public required IReadOnlyList<RecordFieldEntry> RecordFields { get; init; }

    public required IReadOnlyList<RegisterField> RecordState { get; init; }

    public required IReadOnlyList<RecordKindEntry> Kinds { get; init; }

    public required IReadOnlyList<NamedCode> Inputs { get; init; }

    public required IReadOnlyList<OutputEntry> Outputs { get; init; }

    public required IReadOnlyList<NamedCode> States { get; init; }

    public required IReadOnlyList<NamedCode> Modes { get; init; }

    public required IReadOnlyList<CauseEntry> Causes { get; init; }

    public required IReadOnlyList<NamedCode> Refusals { get; init; }

    public required IReadOnlyList<NamedCode> Keys { get; init; }

    public required IReadOnlyList<RegisterBlock> Blocks { get; init; }

    public required IReadOnlyList<RegisterEntry> Registers { get; init; }

    public long ClockHertz => Clock.Single(c => c.Name == "HERTZ").Code;

    public long TimeBits => Clock.Single(c => c.Name == "TIME_BITS").Code;

    public IReadOnlyList<RegisterEntry> Configuration => [.. Registers.Where(r => r.IsConfiguration).OrderBy(r => r.Address)];

    public long ResetOf(RegisterEntry register) => register.ResetGenerated ? FileCrc : register.Reset;
}
