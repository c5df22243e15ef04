using AgNw.Contract;
using AgNw.VirtualLab.TripCore.Samples;

namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>
/// Walks through the entries of the front and puts their records into the ring (theory of operation, section 6). Clock computes an edge
/// from what stood before it; NextWake is the next at which it does something.
/// </summary>
internal sealed class RecordEncoder(
    Queue<RecordEntry> front, RecordRing ring, RecordEvents events, CoreState state, Capture capture, LossCounter losses, long timeAtReset)
{
    /// <summary>Edges from the one that finds a record: room is judged, low and high half of a value that is read late.</summary>
    private const int RoomAfter = 1;
    private const int LowAfter = 11;
    private const int HighAfter = 13;
    private const int LastStep = TripCoreTiming.Encoder - 1;
    private const int HalfBits = 16;

    /// <summary>Edges from the one that finds TRIP: its stamp's words are in TRIP_TICK.</summary>
    private const int StampAfter = 7;
    private const int StampWordTicks = 2;

    private RecordEntry? current;
    private int place;
    private long scanFrom;
    private long foundAt = Wake.Never;
    private bool fits;
    private RawRecord record;
    private long tripFoundAt;
    private long tripTick;
    private long tripTickBefore;

    public long NextWake(long now)
    {
        if (current is null)
        {
            return Wake.Never;
        }

        if (foundAt == Wake.Never)
        {
            return scanFrom + Math.Min(current.NextFrom(place), RecordEntry.Places - 1) - place;
        }

        var wake = Wake.Never;
        foreach (var after in (ReadOnlySpan<int>)[RoomAfter, LowAfter, HighAfter, LastStep])
        {
            wake = Math.Min(wake, Wake.After(now, foundAt + after));
        }

        return wake;
    }

    public bool IsIdle => current is null;

    /// <summary>TRIP_TICK after edge t, which is not before the one last computed.</summary>
    public long TripTickAt(long t)
    {
        var tick = tripTickBefore;
        for (var word = 0; word < TripCoreClock.TimeBits / HalfBits; word++)
        {
            if (t >= tripFoundAt + StampAfter + (StampWordTicks * word))
            {
                var mask = (long)ushort.MaxValue << (HalfBits * word);
                tick = (tick & ~mask) | (tripTick & mask);
            }
        }

        return tick;
    }

    /// <summary>Computes edge t; true if a record was lost at it.</summary>
    public bool Clock(long t)
    {
        if (current is null)
        {
            if (front.TryPeek(out current))
            {
                place = 0;
                scanFrom = t + 1;
            }

            return false;
        }

        if (foundAt == Wake.Never)
        {
            Scan(t);
            return false;
        }

        return Encode(t);
    }

    private void Scan(long t)
    {
        var next = current!.NextFrom(place);
        if (t != scanFrom + Math.Min(next, RecordEntry.Places - 1) - place)
        {
            return;
        }

        if (next == RecordEntry.Places)
        {
            Pop();
            return;
        }

        place = next;
        foundAt = t;
        record = current.Of((RecordPlace)place);
        if (record.Kind == RecordKind.Trip)
        {
            tripTickBefore = TripTickAt(t);
            tripFoundAt = t;
            tripTick = (record.Stamp + timeAtReset) & ((1L << TripCoreClock.TimeBits) - 1);
        }
    }

    private bool Encode(long t)
    {
        var clash = place == (int)RecordPlace.Command && current!.ValueClashed;
        switch (t - foundAt)
        {
            case RoomAfter:
                fits = !clash && ring.Head - ring.Tail
                    < (uint)(ring.Capacity - (RecordKinds.IsReserved(record.Kind) ? 0 : TripCoreLog.Reserved));
                return false;
            case LowAfter:
                record = record with { Value = record.Value | (LateValue() & ushort.MaxValue) };
                if (record.Kind == RecordKind.Loss && fits)
                {
                    losses.Tell();
                }

                return false;
            case HighAfter:
                record = record with { Value = record.Value | (LateValue() & ~(uint)ushort.MaxValue) };
                return false;
            case LastStep:
                Finish(t, clash);
                return !fits;
            default:
                return false;
        }
    }

    private uint LateValue() => record.Kind switch
    {
        RecordKind.Link => state.LinkBad,
        RecordKind.Loss => losses.Pending,
        RecordKind.Capture => capture.State == CaptureState.Frozen ? capture.RecordValue : 0,
        _ => 0,
    };

    private void Finish(long t, bool clash)
    {
        if (fits)
        {
            ring.Append(t, record);
        }

        if (place == (int)RecordPlace.Command)
        {
            if (current!.HoldsValue && !clash)
            {
                events.ValueDone();
            }

            if (record.Kind == RecordKind.Loss)
            {
                events.LossDone();
            }
        }

        foundAt = Wake.Never;
        place++;
        scanFrom = t + 1;
        if (place == RecordEntry.Places)
        {
            Pop();
        }
    }

    private void Pop()
    {
        front.Dequeue();
        current = null;
    }
}
