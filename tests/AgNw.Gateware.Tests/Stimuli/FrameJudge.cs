using System.Buffers.Binary;

namespace AgNw.Gateware.Tests.Stimuli;

/// <summary>
/// Whether a frame is good, written anew from the contract's text (frame CRC: polynomial 0x1021, initial 0x1D0F, not reflected) and not from
/// the product's code.
/// </summary>
internal static class FrameJudge
{
    private const int NoOpBits = 16;

    public static ushort Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = 0x1D0F;
        foreach (var value in bytes)
        {
            crc ^= (uint)value << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1;
            }
        }

        return (ushort)crc;
    }

    /// <summary>Bytes of a request with its CRC; 0 for an unknown opcode or where it is cut off before its length can be known.</summary>
    public static int RequestBytes(ReadOnlySpan<byte> bytes) => bytes.Length < 3 ? 0 : bytes[0] switch
    {
        (byte)'R' => 5,
        (byte)'W' => 5 + (4 * bytes[2]),
        (byte)'L' => 8,
        (byte)'C' => 9,
        _ => 0,
    };

    /// <summary>The core takes it, or takes it for nothing at all.</summary>
    public static bool IsGoodOrNothing(Frame frame)
    {
        var bytes = frame.Mosi.AsSpan(0, frame.Bits / 8);
        if (frame.Bits == 0 || (frame.Bits == NoOpBits && bytes[0] == 0 && bytes[1] == 0))
        {
            return true;
        }

        var request = RequestBytes(bytes);
        return request > 0 && bytes.Length >= request && frame.Bits == 8 * (request + 1 + ReplyBytes(bytes))
            && Crc(bytes[..(request - 2)]) == BinaryPrimitives.ReadUInt16LittleEndian(bytes[(request - 2)..]);
    }

    private static int ReplyBytes(ReadOnlySpan<byte> bytes) => 3 + bytes[0] switch
    {
        (byte)'R' => 4 * bytes[2],
        (byte)'L' => 1 + (16 * bytes[5]),
        (byte)'C' => 2 + (4 * BinaryPrimitives.ReadUInt16LittleEndian(bytes[5..])),
        _ => 0,
    };
}
