using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>The log in the SRAM: 16-byte records by 32-bit sequence. Head and tail wrap modulo 2^32.</summary>
internal sealed class RecordRing(int capacity, uint first, long timeAtReset)
{
    private readonly byte[] bytes = new byte[capacity * RecordLayout.Bytes];
    private long appendedAt = -1;

    /// <summary>Sequence that the next record in the ring will have.</summary>
    public uint Head { get; private set; } = first;

    /// <summary>Sequence of the oldest record not released.</summary>
    public uint Tail { get; private set; } = first;

    public int Capacity => capacity;

    /// <summary>Head after an edge that is at most as many before the last one computed as a record takes to be made.</summary>
    public uint HeadAfter(long t) => appendedAt > t ? Head - 1 : Head;

    /// <summary>Appends a record at edge t.</summary>
    public void Append(long t, in RawRecord record)
    {
        appendedAt = t;
        EventRecord.Write(
            bytes, Offset(Head), (ushort)Head, record.Kind, record.State, (record.Stamp + timeAtReset) & ((1L << TripCoreClock.TimeBits) - 1),
            record.Value);
        Head++;
    }

    /// <summary>Whether a sequence lies between tail and a head.</summary>
    public bool CanRelease(uint sequence, uint head) => sequence - Tail <= head - Tail;

    /// <summary>Releases every record before a sequence that CanRelease has found good.</summary>
    public void Release(uint sequence) => Tail = sequence;

    /// <summary>How many records from a sequence on up to a head can be read.</summary>
    public int Available(uint from, uint head) => from - Tail > head - Tail ? 0 : (int)(head - from);

    /// <summary>Copies a record that Available told of.</summary>
    public void Read(uint sequence, Span<byte> target) => bytes.AsSpan(Offset(sequence), RecordLayout.Bytes).CopyTo(target);

    /// <summary>Fault injection: flips bits of a stored byte.</summary>
    public void Corrupt(uint sequence, int offset, byte flip) => bytes[Offset(sequence) + offset] ^= flip;

    private int Offset(uint sequence) => (int)(sequence % (uint)capacity) * RecordLayout.Bytes;
}
