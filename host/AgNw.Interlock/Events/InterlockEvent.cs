using System.Globalization;
using AgNw.Contract;

namespace AgNw.Interlock.Events;

/// <summary>
/// One event of the board. (Boot, Sequence) names it for ever. In the log ticks are not strictly ascending with the sequence:
/// stamps are dated back by the deglitch.
/// </summary>
/// <param name="Boot">identifier of the power-up</param>
/// <param name="Sequence">32-bit sequence within the boot</param>
/// <param name="Ticks">time stamp extended beyond the 48-bit wrap, ticks</param>
/// <param name="Record">the 16 bytes as made in the trip core</param>
public readonly record struct InterlockEvent(uint Boot, uint Sequence, long Ticks, RawRecord Record)
{
    /// <summary>What kind of record it is.</summary>
    public RecordKind Kind => (RecordKind)Record.Kind;

    /// <summary>The contract's name of the kind; its number where the contract has none.</summary>
    public string KindName =>
        Record.Kind < RecordKindNames.ByCode.Length && RecordKindNames.ByCode[Record.Kind].Length > 0
            ? RecordKindNames.ByCode[Record.Kind]
            : Record.Kind.ToString(CultureInfo.InvariantCulture);

    /// <summary>State, mode and outputs after the event.</summary>
    public RecordState State => new(Record.State);

    /// <summary>The record's value as it stands there; <see cref="Details"/> decodes it.</summary>
    public uint Value => Record.Value;

    /// <summary>The record's CRC or sequence does not fit, read after read: it was damaged in the board. Its fields mean nothing.</summary>
    public bool IsDamaged => !Record.IsGood || Record.Sequence != (ushort)Sequence;

    /// <summary>The value decoded by kind.</summary>
    public EventDetails Details => EventDetails.Of(Kind, Record.Value);

    /// <summary>Time stamp in seconds since the trip core's clock started.</summary>
    public double TimeSeconds => Ticks / (double)TripCoreClock.Hertz;
}
