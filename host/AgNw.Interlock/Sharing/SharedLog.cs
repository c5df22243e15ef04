using System.Buffers.Binary;
using AgNw.Contract;
using AgNw.Interlock.Codecs;
using AgNw.Interlock.Events;

namespace AgNw.Interlock.Sharing;

/// <summary>
/// The newest records of the power-up that is being recorded, as many as the board itself holds, for clients to read while the server
/// acknowledges them to the board. Consecutive; a gap or another power-up begins anew.
/// </summary>
public sealed class SharedLog
{
    private readonly Lock _lock = new();
    private readonly RawRecord[] _records = new RawRecord[TripCoreLog.Capacity];
    private uint? _boot;
    private uint _tail;
    private uint _next;

    /// <summary>Takes a recorded event.</summary>
    public void Add(InterlockEvent item)
    {
        lock (_lock)
        {
            if (_boot != item.Boot || item.Sequence != _next)
            {
                _boot = item.Boot;
                _tail = item.Sequence;
            }

            _records[item.Sequence % (uint)_records.Length] = item.Record;
            _next = unchecked(item.Sequence + 1);
            if (unchecked(_next - _tail) > (uint)_records.Length) _tail = unchecked(_next - (uint)_records.Length);
        }
    }

    /// <summary>The power-up, the oldest sequence held and the one that comes next; null when nothing was recorded yet.</summary>
    internal (uint Boot, uint Tail, uint Next)? State
    {
        get
        {
            lock (_lock) return _boot is { } boot ? (boot, _tail, _next) : null;
        }
    }

    /// <summary>A block as LOG:DATA? answers it: header, records, CRC-32. Layout: shared/protocol/commands.yaml, log_block.</summary>
    /// <returns>null when the sequence is none that is held, or the next</returns>
    internal byte[]? Read(uint from, int most)
    {
        lock (_lock)
        {
            uint held = unchecked(_next - _tail);
            uint skip = unchecked(from - _tail);
            if (_boot is not { } boot || skip > held) return null;
            int count = (int)Math.Min((uint)most, held - skip);
            int length = ScpiLine.BlockHeaderBytes + (count * RecordLayout.Bytes);
            var block = new byte[length + ScpiLine.BlockTrailerBytes];
            BinaryPrimitives.WriteUInt32LittleEndian(block, boot);
            BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(4), from);
            BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(8), (uint)count);
            for (int index = 0; index < count; index++)
            {
                uint sequence = unchecked(from + (uint)index);
                _records[sequence % (uint)_records.Length].WriteTo(block.AsSpan(ScpiLine.BlockHeaderBytes + (index * RecordLayout.Bytes)));
            }

            BinaryPrimitives.WriteUInt32LittleEndian(block.AsSpan(length), BlockCrc.Compute(block.AsSpan(0, length)));
            return block;
        }
    }
}
