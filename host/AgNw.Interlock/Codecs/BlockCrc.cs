using System.Buffers.Binary;
using AgNw.Contract;

namespace AgNw.Interlock.Codecs;

/// <summary>CRC-32 of log and capture blocks and of acknowledgements, reflected; parameters from the contract. Byte by table, no allocation.</summary>
public static class BlockCrc
{
    private static readonly uint[] s_table = Table();

    public static uint Compute(ReadOnlySpan<byte> bytes)
    {
        uint crc = CrcParameters.BlockInitial;
        foreach (byte value in bytes)
        {
            crc = (crc >> 8) ^ s_table[(byte)(crc ^ value)];
        }

        return crc ^ CrcParameters.BlockFinalXor;
    }

    /// <summary>The check that an acknowledgement carries: over boot and sequence, each u32 little-endian.</summary>
    public static uint OfAcknowledgement(uint boot, uint sequence)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, boot);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], sequence);
        return Compute(bytes);
    }

    private static uint[] Table()
    {
        var table = new uint[256];
        for (uint index = 0; index < table.Length; index++)
        {
            uint crc = index;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ CrcParameters.BlockPolynomialReversed : crc >> 1;
            }

            table[index] = crc;
        }

        return table;
    }
}
