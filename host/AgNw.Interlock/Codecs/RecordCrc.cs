using AgNw.Contract;

namespace AgNw.Interlock.Codecs;

/// <summary>The contract's CRC-16 of event records over a span. No allocation.</summary>
public static class RecordCrc
{
    /// <param name="bytes">the record without its CRC</param>
    public static ushort Compute(ReadOnlySpan<byte> bytes)
    {
        ushort crc = CrcParameters.RecordInitial;
        foreach (byte value in bytes)
        {
            crc = Crc16.Update(crc, value);
        }

        return crc;
    }
}
