namespace AgNw.Contract
{
    /// <summary>
    /// The CRC-16 of records and frames: width 16, most significant bit first, no final XOR (CrcParameters). It is carried on by
    /// <c>Update</c> from one of the initial values; a block followed by its own CRC does not give zero, compare values instead.
    /// Allocates nothing.
    /// </summary>
    public static class Crc16
    {
        // One entry for each value of the upper four bits: polynomial 0x1021 carried on by four zero bits.
        private static readonly ushort[] Nibbles = MakeNibbles();

        /// <summary>CRC of an event record's bytes or other bytes with the record's initial value.</summary>
        public static ushort Record(byte[] bytes, int offset, int count)
        {
            return Update(CrcParameters.RecordInitial, bytes, offset, count);
        }

        /// <summary>CRC of an SPI request or reply, without the CRC that follows it.</summary>
        public static ushort Frame(byte[] bytes, int offset, int count)
        {
            return Update(CrcParameters.FrameInitial, bytes, offset, count);
        }

        /// <summary>Carries a CRC on over <paramref name="count"/> bytes.</summary>
        public static ushort Update(ushort crc, byte[] bytes, int offset, int count)
        {
            int value = crc;
            int end = offset + count;
            for (int i = offset; i < end; i++)
            {
                int data = bytes[i];
                value = ((value << 4) ^ Nibbles[((value >> 12) ^ (data >> 4)) & 0xF]) & 0xFFFF;
                value = ((value << 4) ^ Nibbles[((value >> 12) ^ data) & 0xF]) & 0xFFFF;
            }

            return (ushort)value;
        }

        /// <summary>Carries a CRC on over one byte.</summary>
        public static ushort Update(ushort crc, byte data)
        {
            int value = crc;
            value = ((value << 4) ^ Nibbles[((value >> 12) ^ (data >> 4)) & 0xF]) & 0xFFFF;
            value = ((value << 4) ^ Nibbles[((value >> 12) ^ data) & 0xF]) & 0xFFFF;
            return (ushort)value;
        }

        private static ushort[] MakeNibbles()
        {
            ushort[] table = new ushort[16];
            for (int i = 0; i < table.Length; i++)
            {
                int value = i << 12;
                for (int bit = 0; bit < 4; bit++)
                {
                    value = (value & 0x8000) != 0 ? (value << 1) ^ CrcParameters.RecordPolynomial : value << 1;
                }

                table[i] = (ushort)(value & 0xFFFF);
            }

            return table;
        }
    }
}
