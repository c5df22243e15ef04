using System.Buffers.Binary;
using AgNw.Contract;

namespace AgNw.Interlock.Codecs;

/// <summary>The contract's CRC-32 of log and capture blocks and of acknowledgements, over a span. No allocation.</summary>
public static class BlockCrc
{
    /// <summary>The CRC over these bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes)
    {
        uint crc = Crc32.Begin();
        foreach (byte value in bytes)
        {
            crc = Crc32.UpdateByte(crc, value);
        }

        return Crc32.End(crc);
    }

    /// <summary>The check that an acknowledgement carries: over boot and sequence, each u32 little-endian.</summary>
    public static uint OfAcknowledgement(uint boot, uint sequence)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, boot);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[4..], sequence);
        return Compute(bytes);
    }
}
