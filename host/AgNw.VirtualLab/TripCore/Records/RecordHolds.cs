using System.Numerics;
using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Records;

/// <summary>
/// The holds between the sources and the front FIFO (theory of operation, section 6). In the computation of one edge: Drain first, then
/// any number of Set, then FinishEdge with the state byte after the edge. A set that finds its hold taken is lost and counted.
/// </summary>
internal sealed class RecordHolds
{
    private static readonly RecordKind[] Kinds =
    [
        RecordKind.Boot, RecordKind.Trip, RecordKind.Cause, RecordKind.Sample, RecordKind.State, RecordKind.Refused, RecordKind.Chop,
        RecordKind.Config, RecordKind.Mark, RecordKind.Conductance, RecordKind.Link, RecordKind.Capture, RecordKind.Loss,
        RecordKind.Coalesced, RecordKind.Coalesced, RecordKind.Inputs, RecordKind.Outputs,
    ];

    private readonly long[] stamps = new long[Kinds.Length];
    private readonly uint[] values = new uint[Kinds.Length];
    private readonly byte[] states = new byte[Kinds.Length];
    private uint valid;
    private uint fresh;

    /// <summary>False before BOOT: nothing is recorded and nothing is lost.</summary>
    public bool Enabled { get; set; }

    /// <summary>Records lost at this edge because their hold was taken.</summary>
    public uint Lost { get; private set; }

    public bool Any => valid != 0;

    public bool CanSet(HoldSlot slot) => (valid & Bit(slot)) == 0;

    /// <summary>Takes the first hold in the order of draining that was set before this edge.</summary>
    public bool Drain(out RawRecord record)
    {
        Lost = 0;
        if (valid == 0)
        {
            record = default;
            return false;
        }

        var slot = BitOperations.TrailingZeroCount(valid);
        valid &= valid - 1;
        record = new RawRecord(Kinds[slot], states[slot], stamps[slot], values[slot]);
        return true;
    }

    public void Set(HoldSlot slot, long stamp, uint value)
    {
        if (!Enabled)
        {
            return;
        }

        if (!CanSet(slot))
        {
            Lost++;
            return;
        }

        valid |= Bit(slot);
        fresh |= Bit(slot);
        stamps[(int)slot] = stamp;
        values[(int)slot] = value;
    }

    /// <summary>Gives what was set at this edge its state byte; true if anything was.</summary>
    public bool FinishEdge(byte state)
    {
        var any = fresh != 0;
        for (; fresh != 0; fresh &= fresh - 1)
        {
            states[BitOperations.TrailingZeroCount(fresh)] = state;
        }

        return any;
    }

    private static uint Bit(HoldSlot slot) => 1u << (int)slot;
}
