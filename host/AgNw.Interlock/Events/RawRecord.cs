using System.Buffers.Binary;
using AgNw.Contract;
using AgNw.Interlock.Codecs;

namespace AgNw.Interlock.Events;

/// <summary>
/// The 16 bytes of an event record, field by field, as the trip core made them. Every bit stands in a field, so writing gives the same
/// bytes that were read. Layout: shared/registers/trip_core.yaml, record.
/// </summary>
/// <param name="Sequence">low 16 bits of the sequence</param>
/// <param name="Kind">code of the kind; may be one that this program does not know</param>
/// <param name="State">the state byte</param>
/// <param name="Ticks">48-bit time stamp, ticks</param>
/// <param name="Value">meaning by kind</param>
/// <param name="Crc">CRC-16 as it stands there</param>
public readonly record struct RawRecord(ushort Sequence, byte Kind, byte State, long Ticks, uint Value, ushort Crc)
{
    /// <summary>The CRC fits the fields.</summary>
    public bool IsGood
    {
        get
        {
            Span<byte> bytes = stackalloc byte[RecordLayout.Bytes];
            WriteTo(bytes);
            return RecordCrc.Compute(bytes[..RecordLayout.CrcOffset]) == Crc;
        }
    }

    /// <param name="bytes">16 bytes or more</param>
    public static RawRecord Read(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[RecordLayout.SequenceOffset..]),
        bytes[RecordLayout.KindOffset],
        bytes[RecordLayout.StateOffset],
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[RecordLayout.TicksOffset..]) |
            ((long)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(RecordLayout.TicksOffset + 4)..]) << 32),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[RecordLayout.ValueOffset..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[RecordLayout.CrcOffset..]));

    /// <summary>A record with the CRC that fits it.</summary>
    public static RawRecord Create(ushort sequence, RecordKind kind, byte state, long ticks, uint value)
    {
        Span<byte> bytes = stackalloc byte[RecordLayout.Bytes];
        var record = new RawRecord(sequence, (byte)kind, state, ticks, value, 0);
        record.WriteTo(bytes);
        return record with { Crc = RecordCrc.Compute(bytes[..RecordLayout.CrcOffset]) };
    }

    /// <param name="bytes">room for 16 bytes or more</param>
    public void WriteTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[RecordLayout.SequenceOffset..], Sequence);
        bytes[RecordLayout.KindOffset] = Kind;
        bytes[RecordLayout.StateOffset] = State;
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[RecordLayout.TicksOffset..], (uint)Ticks);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[(RecordLayout.TicksOffset + 4)..], (ushort)(Ticks >> 32));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[RecordLayout.ValueOffset..], Value);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[RecordLayout.CrcOffset..], Crc);
    }
}
