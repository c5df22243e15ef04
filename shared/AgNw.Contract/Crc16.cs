namespace AgNw.Contract
{
    /// <summary>
    /// The CRC-16 of records and frames: width 16, most significant bit first, no final XOR (CrcParameters). It is carried on by
    /// <c>Update</c> from one of the initial values; a block followed by its own CRC does not give zero, compare values instead.
    /// Allocates nothing.
    /// </summary>
    public static class Crc16
    {
        // One entry for each value of the upper byte: the polynomial carried on by eight zero bits. A device spends about a microsecond
        // on an instruction, so that the table is worth its 512 bytes.
        private static readonly ushort[] Table = MakeTable();

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
            // Bits above the lower 16 never come back down: they are cut off once, at the end.
            ushort[] table = Table;
            int value = crc;
            int end = offset + count;
            for (int i = offset; i < end; i++)
            {
                value = (value << 8) ^ table[((value >> 8) ^ bytes[i]) & 0xFF];
            }

            return (ushort)value;
        }

        /// <summary>Carries a CRC on over one byte.</summary>
        public static ushort Update(ushort crc, byte data)
        {
            return (ushort)((crc << 8) ^ Table[(crc >> 8) ^ data]);
        }

        private static ushort[] MakeTable()
        {
            ushort[] table = new ushort[256];
            for (int i = 0; i < table.Length; i++)
            {
                int value = i << 8;
                for (int bit = 0; bit < 8; bit++)
                {
                    value = (value & 0x8000) != 0 ? (value << 1) ^ CrcParameters.RecordPolynomial : value << 1;
                }

                table[i] = (ushort)value;
            }

            return table;
        }
    }
}
