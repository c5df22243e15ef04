using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Samples;

namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>
/// From the events of an edge through the front FIFO and the encoder into the ring, with the count of what found no room (theory of
/// operation, section 6). In one edge: Begin, the events, Finish.
/// </summary>
internal sealed class RecordPipeline
{
    private const int OldStateShift = 8;
    private const int LowestPlaces = TripCoreLog.FrontDepth / 2;

    private readonly Queue<RecordEntry> front = new();
    private readonly LossCounter losses = new();
    private readonly RecordEncoder encoder;
    private RecordEntry? arriving;
    private uint stateBefore;
    private bool roomBefore = true;
    private bool room = true;
    private bool untold;
    private bool lossOut;
    private uint frontLost;

    public RecordPipeline(TripCoreOptions options, CoreState state, Capture capture)
    {
        Ring = new RecordRing(options.LogCapacity, options.SequenceAtReset, options.TimeAtReset);
        encoder = new RecordEncoder(front, Ring, Events, state, capture, losses, options.TimeAtReset);
    }

    public RecordEvents Events { get; } = new();

    public RecordRing Ring { get; }

    /// <summary>Records lost since boot; saturates.</summary>
    public uint Lost => losses.Total;

    /// <summary>The front was at most half full before this edge: what can wait may go into it.</summary>
    public bool HalfEmpty { get; private set; } = true;

    /// <summary>Encoder and front of edge t, from what stood after edge t-1.</summary>
    public void Begin(long t)
    {
        var standing = front.Count;
        HalfEmpty = standing <= LowestPlaces;
        untold = losses.Pending != 0;
        lossOut = Events.LossOut;
        roomBefore = room;
        room = Ring.Head - Ring.Tail < (uint)(Ring.Capacity - TripCoreLog.Reserved);
        Events.Begin();
        var lost = (encoder.Clock(t) ? 1u : 0u) + frontLost;
        frontLost = 0;
        if (arriving is { } entry)
        {
            arriving = null;
            if (standing < TripCoreLog.FrontDepth - (entry.IsLevelsOnly ? TripCoreLog.FrontReserved : 0))
            {
                Push(entry);
            }
            else
            {
                frontLost = (uint)entry.Count;
                if (entry.HoldsValue)
                {
                    Events.ValueDone();
                }
            }
        }

        losses.Clock(lost);
    }

    /// <summary>Ends edge t; true if something is on its way that moves at the next edge.</summary>
    public bool Finish(long t, bool bootedBefore, byte stateByte)
    {
        arriving = Events.Finish(t, bootedBefore, HalfEmpty, untold && roomBefore, lossOut, stateByte);
        return Events.Moves || frontLost != 0 || front.Count > 0 && encoder.IsIdle || losses.Pending != 0 && !Events.LossOut && room;
    }

    /// <summary>Nothing waits anywhere between the sources and the ring.</summary>
    public bool IsAtRest => encoder.IsIdle && front.Count == 0 && arriving is null && frontLost == 0 && !Events.Moves && losses.Pending == 0;

    public long NextWake(long now) => encoder.NextWake(now);

    /// <summary>TRIP_TICK after edge t.</summary>
    public long TripTickAt(long t) => encoder.TripTickAt(t);

    /// <summary>A STATE record's old state is that of the entry before.</summary>
    private void Push(RecordEntry entry)
    {
        if (entry.Has(RecordPlace.State))
        {
            var moved = entry.Of(RecordPlace.State);
            entry.Add(RecordPlace.State, moved with { Value = moved.Value | (stateBefore << OldStateShift) });
        }

        stateBefore = (uint)(entry.State & RecordStateFields.StateMask) >> RecordStateFields.StateShift;
        front.Enqueue(entry);
    }
}
