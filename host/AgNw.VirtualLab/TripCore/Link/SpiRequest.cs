using System.Buffers.Binary;
using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Link;

/// <summary>The request of a frame, parsed from the bytes clocked in. Nothing in it is trusted unless IsGood.</summary>
internal readonly record struct SpiRequest
{
    private const int HeaderBytes = 3;

    /// <summary>Opcode known, all bytes there and the CRC right.</summary>
    public bool IsGood { get; private init; }

    public SpiOpcode Opcode { get; private init; }

    /// <summary>Bytes of the request with its CRC.</summary>
    public int Bytes { get; private init; }

    /// <summary>Bytes of the reply that it implies, with its CRC.</summary>
    public int ReplyBytes { get; private init; }

    public int Address { get; private init; }

    /// <summary>Words, records or pairs asked for.</summary>
    public int Words { get; private init; }

    /// <summary>First record or pair.</summary>
    public uint From { get; private init; }

    public bool BadAddress { get; private init; }

    public static SpiRequest Parse(ReadOnlySpan<byte> bytes)
    {
        var request = Layout(bytes);
        return request.Bytes == 0 || bytes.Length < request.Bytes || !CrcIsGood(bytes[..request.Bytes])
            ? request
            : request with { IsGood = true };
    }

    /// <summary>A word of a WRITE.</summary>
    public static uint Data(ReadOnlySpan<byte> bytes, int word) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[(HeaderBytes + (word * SpiFrame.WordBytes))..]);

    private static SpiRequest Layout(ReadOnlySpan<byte> bytes)
    {
        const int Status = 1;
        var opcode = bytes.Length > 0 ? (SpiOpcode)bytes[0] : 0;
        if (opcode is SpiOpcode.Read or SpiOpcode.Write && bytes.Length >= HeaderBytes)
        {
            var write = opcode == SpiOpcode.Write;
            int words = bytes[2];
            if (words is 0 or > TripCoreSpi.MaxWords)
            {
                return default;
            }

            return new SpiRequest
            {
                Opcode = opcode,
                Address = bytes[1],
                Words = words,
                Bytes = HeaderBytes + (write ? words * SpiFrame.WordBytes : 0) + SpiFrame.CrcBytes,
                ReplyBytes = Status + (write ? 0 : words * SpiFrame.WordBytes) + SpiFrame.CrcBytes,
                BadAddress = !RegisterFile.IsGoodRange(bytes[1], words, write),
            };
        }

        if (opcode == SpiOpcode.Log && bytes.Length >= SpiFrame.LogRequestBytes)
        {
            return Block(bytes, opcode, bytes[5], sizeof(byte), RecordLayout.Bytes, SpiFrame.LogRequestBytes, TripCoreSpi.MaxRecords);
        }

        if (opcode == SpiOpcode.Capture && bytes.Length >= SpiFrame.CaptureRequestBytes)
        {
            var pairs = BinaryPrimitives.ReadUInt16LittleEndian(bytes[5..]);
            return Block(
                bytes, opcode, pairs, sizeof(ushort), CaptureLayout.PairBytes, SpiFrame.CaptureRequestBytes, TripCoreSpi.MaxPairs);
        }

        return default;
    }

    private static SpiRequest Block(
        ReadOnlySpan<byte> bytes, SpiOpcode opcode, int count, int countBytes, int itemBytes, int requestBytes, int limit) =>
        count < 1 || count > limit ? default : new SpiRequest
        {
            Opcode = opcode,
            Words = count,
            From = BinaryPrimitives.ReadUInt32LittleEndian(bytes[1..]),
            Bytes = requestBytes,
            ReplyBytes = 1 + countBytes + (count * itemBytes) + SpiFrame.CrcBytes,
        };

    private static bool CrcIsGood(ReadOnlySpan<byte> request)
    {
        var crc = CrcParameters.FrameInitial;
        foreach (var value in request[..^SpiFrame.CrcBytes])
        {
            crc = Crc16.Update(crc, value);
        }

        return BinaryPrimitives.ReadUInt16LittleEndian(request[^SpiFrame.CrcBytes..]) == crc;
    }
}
