namespace AgNw.Contract
{
    /// <summary>
    /// Integers in byte arrays, lowest byte first, as records, frames and blocks carry them. Offsets in bytes; the runtime throws for
    /// one outside the array. Allocates nothing.
    /// </summary>
    public static class LittleEndian
    {
        /// <summary>16 bits, unsigned.</summary>
        public static ushort ReadUInt16(byte[] bytes, int offset)
        {
            return (ushort)(bytes[offset] | (bytes[offset + 1] << 8));
        }

        /// <summary>16 bits, two's complement.</summary>
        public static short ReadInt16(byte[] bytes, int offset)
        {
            return (short)(bytes[offset] | (bytes[offset + 1] << 8));
        }

        /// <summary>32 bits, unsigned.</summary>
        public static uint ReadUInt32(byte[] bytes, int offset)
        {
            return bytes[offset] | ((uint)bytes[offset + 1] << 8) | ((uint)bytes[offset + 2] << 16) | ((uint)bytes[offset + 3] << 24);
        }

        /// <summary>48 bits, unsigned: 0 to 2^48 - 1.</summary>
        public static long ReadUInt48(byte[] bytes, int offset)
        {
            return ReadUInt32(bytes, offset) | ((long)ReadUInt16(bytes, offset + 4) << 32);
        }

        /// <summary>16 bits.</summary>
        public static void WriteUInt16(byte[] bytes, int offset, ushort value)
        {
            bytes[offset] = (byte)value;
            bytes[offset + 1] = (byte)(value >> 8);
        }

        /// <summary>16 bits, two's complement.</summary>
        public static void WriteInt16(byte[] bytes, int offset, short value)
        {
            bytes[offset] = (byte)value;
            bytes[offset + 1] = (byte)(value >> 8);
        }

        /// <summary>32 bits.</summary>
        public static void WriteUInt32(byte[] bytes, int offset, uint value)
        {
            bytes[offset] = (byte)value;
            bytes[offset + 1] = (byte)(value >> 8);
            bytes[offset + 2] = (byte)(value >> 16);
            bytes[offset + 3] = (byte)(value >> 24);
        }

        /// <summary>The low 48 bits.</summary>
        public static void WriteUInt48(byte[] bytes, int offset, long value)
        {
            WriteUInt32(bytes, offset, (uint)value);
            WriteUInt16(bytes, offset + 4, (ushort)(value >> 32));
        }
    }
}
