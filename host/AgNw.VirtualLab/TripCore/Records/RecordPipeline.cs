using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>
/// From the holds through the front FIFO and the encoder into the ring, with the count of what found no room (theory of operation,
/// section 6). In one edge: Begin, the sources' sets, Finish.
/// </summary>
internal sealed class RecordPipeline(TripCoreOptions options)
{
    private readonly Queue<RawRecord> front = new();
    private RawRecord encoding;
    private bool busy;
    private long freeAt;
    private uint nextSequence = options.SequenceAtReset;
    private uint lostNow;
    private uint pendingLoss;
    private bool lossDue;

    public RecordHolds Holds { get; } = new();

    public RecordRing Ring { get; } = new(options.LogCapacity, options.SequenceAtReset, options.TimeAtReset);

    /// <summary>Head of the ring before this edge.</summary>
    public uint HeadBefore { get; private set; }

    /// <summary>Records lost since boot; saturates.</summary>
    public uint Lost { get; private set; }

    /// <summary>Encoder and drain of edge t, from what stood after edge t-1.</summary>
    public void Begin(long t)
    {
        var standing = front.Count;
        var given = nextSequence - Ring.Tail;
        HeadBefore = Ring.Head;
        lostNow = 0;
        lossDue = LossIsDue();
        Encode(t, given);
        if (!Holds.Drain(out var record))
        {
            return;
        }

        if (standing < TripCoreLog.FrontDepth - (RecordKinds.IsReserved(record.Kind) ? 0 : TripCoreLog.FrontReserved))
        {
            front.Enqueue(record);
        }
        else
        {
            lostNow++;
        }
    }

    /// <summary>Ends edge t; true if something is on its way that moves at the next edge.</summary>
    public bool Finish(long t, byte stateByte)
    {
        if (lossDue)
        {
            Holds.Set(HoldSlot.Loss, t, pendingLoss);
            pendingLoss = 0;
        }

        lostNow += Holds.Lost;
        Lost = Saturate(Lost, lostNow);
        pendingLoss = Saturate(pendingLoss, lostNow);
        Holds.FinishEdge(stateByte);
        return Holds.Any || (!busy && front.Count > 0) || LossIsDue();
    }

    /// <summary>Nothing waits anywhere between the sources and the ring.</summary>
    public bool IsAtRest => !busy && front.Count == 0 && !Holds.Any && pendingLoss == 0;

    public long NextWake => busy ? freeAt : Wake.Never;

    private static uint Saturate(uint count, uint more) => count > uint.MaxValue - more ? uint.MaxValue : count + more;

    private bool LossIsDue() =>
        pendingLoss != 0 && Holds.CanSet(HoldSlot.Loss) && front.Count < TripCoreLog.FrontDepth / 2
        && Ring.Capacity - (nextSequence - Ring.Tail) > TripCoreLog.Reserved;

    private void Encode(long t, uint given)
    {
        if (busy && t >= freeAt)
        {
            Ring.Append(encoding);
            busy = false;
        }

        if (busy || front.Count == 0)
        {
            return;
        }

        encoding = front.Dequeue();
        if (given >= (uint)(Ring.Capacity - (RecordKinds.IsReserved(encoding.Kind) ? 0 : TripCoreLog.Reserved)))
        {
            lostNow++;
            return;
        }

        nextSequence++;
        busy = true;
        freeAt = t + TripCoreTiming.Encoder;
    }
}
