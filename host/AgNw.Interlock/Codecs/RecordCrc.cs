using AgNw.Contract;

namespace AgNw.Interlock.Codecs;

/// <summary>CRC-16 of event records, most significant bit first; parameters from the contract. Byte by table, no allocation.</summary>
public static class RecordCrc
{
    private static readonly ushort[] s_table = Table();

    /// <param name="bytes">the record without its CRC</param>
    public static ushort Compute(ReadOnlySpan<byte> bytes)
    {
        uint crc = CrcParameters.RecordInitial;
        foreach (byte value in bytes)
        {
            crc = ((crc << 8) & 0xFFFF) ^ s_table[(crc >> 8) ^ value];
        }

        return (ushort)(crc ^ CrcParameters.RecordFinalXor);
    }

    private static ushort[] Table()
    {
        var table = new ushort[256];
        for (uint index = 0; index < table.Length; index++)
        {
            uint crc = index << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ CrcParameters.RecordPolynomial : crc << 1;
            }

            table[index] = (ushort)crc;
        }

        return table;
    }
}
