namespace AgNw.Contract
{
    /// <summary>
    /// One event record of RecordLayout.Bytes bytes within a buffer; the offset is that of its first byte. The trip core makes
    /// records, everyone else only reads them: check <c>CrcIsGood</c> before believing a field. Allocates nothing.
    /// </summary>
    public static class EventRecord
    {
        /// <summary>Low half of the 32-bit sequence.</summary>
        public static ushort Sequence(byte[] buffer, int offset)
        {
            return LittleEndian.ReadUInt16(buffer, offset + RecordLayout.SequenceOffset);
        }

        /// <summary>The kind; a code that this contract does not know is possible.</summary>
        public static RecordKind Kind(byte[] buffer, int offset)
        {
            return (RecordKind)buffer[offset + RecordLayout.KindOffset];
        }

        /// <summary>The state byte, see RecordStateFields.</summary>
        public static byte State(byte[] buffer, int offset)
        {
            return buffer[offset + RecordLayout.StateOffset];
        }

        /// <summary>Time stamp, ticks, 48 bits.</summary>
        public static long Ticks(byte[] buffer, int offset)
        {
            return LittleEndian.ReadUInt48(buffer, offset + RecordLayout.TicksOffset);
        }

        /// <summary>The value; its meaning goes by kind.</summary>
        public static uint Value(byte[] buffer, int offset)
        {
            return LittleEndian.ReadUInt32(buffer, offset + RecordLayout.ValueOffset);
        }

        /// <summary>The CRC that the record carries.</summary>
        public static ushort Crc(byte[] buffer, int offset)
        {
            return LittleEndian.ReadUInt16(buffer, offset + RecordLayout.CrcOffset);
        }

        /// <summary>Whether the record's CRC fits its bytes.</summary>
        public static bool CrcIsGood(byte[] buffer, int offset)
        {
            return Crc16.Record(buffer, offset, RecordLayout.CrcOffset) == Crc(buffer, offset);
        }

        /// <summary>Writes a record with its CRC; of the ticks the low 48 bits.</summary>
        public static void Write(byte[] buffer, int offset, ushort sequence, RecordKind kind, byte state, long ticks, uint value)
        {
            LittleEndian.WriteUInt16(buffer, offset + RecordLayout.SequenceOffset, sequence);
            buffer[offset + RecordLayout.KindOffset] = (byte)kind;
            buffer[offset + RecordLayout.StateOffset] = state;
            LittleEndian.WriteUInt48(buffer, offset + RecordLayout.TicksOffset, ticks);
            LittleEndian.WriteUInt32(buffer, offset + RecordLayout.ValueOffset, value);
            LittleEndian.WriteUInt16(buffer, offset + RecordLayout.CrcOffset, Crc16.Record(buffer, offset, RecordLayout.CrcOffset));
        }
    }
}
