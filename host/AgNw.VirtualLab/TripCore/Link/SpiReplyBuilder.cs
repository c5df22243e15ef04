using System.Buffers.Binary;
using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Link;

/// <summary>The groups of a reply in their order, each made of what the registers hold when it is fetched; the CRC is the caller's.</summary>
internal struct SpiReplyBuilder(RegisterFile registers, CoreUnits units, SpiRequest request)
{
    /// <summary>What there is comes from registers: it is as of so many ticks before.</summary>
    private const int CountIsOlder = 2;

    private int fetched;
    private int items;
    private int count;

    /// <summary>Ticks from the rise that completes the byte before the next group to the edge after which it is fetched.</summary>
    public readonly int FetchTicks => request.Opcode == SpiOpcode.Read && fetched > 0 ? TripCoreTiming.WordFetch : TripCoreTiming.ReplyFetch;

    /// <summary>Fetches the next group after edge t; 0 bytes when all data was given.</summary>
    public int Next(long t, Span<byte> group)
    {
        var index = fetched++;
        if (index == 0)
        {
            group[0] = registers.ReplyStatusAfter(request.BadAddress);
            return 1;
        }

        return request.Opcode switch
        {
            SpiOpcode.Read => Word(t, index - 1, group),
            SpiOpcode.Log => index == 1 ? LogCount(t, group) : Record(group),
            SpiOpcode.Capture => index == 1 ? CaptureCount(t, group) : Pair(group),
            _ => 0,
        };
    }

    private readonly int Word(long t, int word, Span<byte> group)
    {
        if (word >= request.Words)
        {
            return 0;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(group, request.BadAddress ? 0 : registers.Fetch(request.Address + word, t));
        return SpiFrame.WordBytes;
    }

    private int LogCount(long t, Span<byte> group)
    {
        var ring = units.Records.Ring;
        count = request.BadAddress ? 0 : Math.Min(request.Words, ring.Available(request.From, ring.HeadAfter(t - CountIsOlder)));
        group[0] = (byte)count;
        return sizeof(byte);
    }

    private int Record(Span<byte> group)
    {
        if (items >= request.Words)
        {
            return 0;
        }

        group[..RecordLayout.Bytes].Clear();
        if (items < count)
        {
            units.Records.Ring.Read(request.From + (uint)items, group);
        }

        items++;
        return RecordLayout.Bytes;
    }

    private int CaptureCount(long t, Span<byte> group)
    {
        count = request.BadAddress ? 0 : Math.Min(request.Words, units.Capture.Available(request.From, t - CountIsOlder));
        BinaryPrimitives.WriteUInt16LittleEndian(group, (ushort)count);
        return sizeof(ushort);
    }

    private int Pair(Span<byte> group)
    {
        if (items >= request.Words)
        {
            return 0;
        }

        var pair = items < count ? units.Capture.Pair((int)request.From + items) : default;
        BinaryPrimitives.WriteInt16LittleEndian(group, pair.Current);
        BinaryPrimitives.WriteInt16LittleEndian(group[sizeof(short)..], pair.Voltage);
        items++;
        return CaptureLayout.PairBytes;
    }
}
