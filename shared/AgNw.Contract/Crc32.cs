namespace AgNw.Contract
{
    /// <summary>
    /// The CRC-32 of configuration and protocol blocks: IEEE 802.3, reflected (CrcParameters). Either <c>Of</c> for the whole, or
    /// <c>Begin</c>, any number of <c>Update</c>, <c>End</c>. Allocates nothing.
    /// </summary>
    public static class Crc32
    {
        private static readonly uint[] Table = MakeTable();

        /// <summary>CRC of the bytes.</summary>
        public static uint Of(byte[] bytes, int offset, int count)
        {
            return End(Update(Begin(), bytes, offset, count));
        }

        /// <summary>The running value before the first byte.</summary>
        public static uint Begin()
        {
            return CrcParameters.BlockInitial;
        }

        /// <summary>The CRC of a running value.</summary>
        public static uint End(uint running)
        {
            return running ^ CrcParameters.BlockFinalXor;
        }

        /// <summary>Carries a running value on over <paramref name="count"/> bytes.</summary>
        public static uint Update(uint running, byte[] bytes, int offset, int count)
        {
            int end = offset + count;
            for (int i = offset; i < end; i++)
            {
                running = (running >> 8) ^ Table[(int)((running ^ bytes[i]) & 0xFF)];
            }

            return running;
        }

        /// <summary>Carries a running value on over one byte.</summary>
        public static uint UpdateByte(uint running, byte value)
        {
            return (running >> 8) ^ Table[(int)((running ^ value) & 0xFF)];
        }

        /// <summary>Carries a running value on over a 32-bit word, its lowest byte first.</summary>
        public static uint Update(uint running, uint word)
        {
            for (int i = 0; i < 4; i++)
            {
                running = (running >> 8) ^ Table[(int)((running ^ word) & 0xFF)];
                word >>= 8;
            }

            return running;
        }

        private static uint[] MakeTable()
        {
            uint[] table = new uint[256];
            for (int i = 0; i < table.Length; i++)
            {
                uint value = (uint)i;
                for (int bit = 0; bit < 8; bit++)
                {
                    value = (value & 1) != 0 ? (value >> 1) ^ CrcParameters.BlockPolynomialReversed : value >> 1;
                }

                table[i] = value;
            }

            return table;
        }
    }
}
