using AgNw.Contract;
using AgNw.Interlock.Codecs;

namespace AgNw.Interlock.Events;

/// <summary>
/// The good records of one log block. Of a whole block: all up to the first whose own CRC is wrong. Of a damaged one: the consecutive
/// ones from its start whose CRC and sequence fit, if its header is the one expected; a damaged header is trusted with nothing.
/// </summary>
/// <param name="Boot">boot identifier; of a damaged block the one expected</param>
/// <param name="Records">good and consecutive from the sequence asked for</param>
/// <param name="IsWhole">the block's own CRC fits</param>
/// <param name="HasDamagedRecord">a record of a whole block is damaged</param>
/// <param name="Damaged">that record as it came</param>
internal readonly record struct LogBlock(
    uint Boot, IReadOnlyList<RawRecord> Records, bool IsWhole, bool HasDamagedRecord, RawRecord Damaged)
{
    /// <param name="block">what arrived</param>
    /// <param name="boot">power-up expected</param>
    /// <param name="from">sequence asked for</param>
    /// <exception cref="FormatException">nothing of it can be used</exception>
    public static LogBlock Read(ReadOnlyMemory<byte> block, uint boot, uint from)
    {
        BlockState state = BlockCodec.Read(
            block.Span, RecordLayout.Bytes, ScpiLine.LogBlockMaxRecords, out BlockHeader header, out ReadOnlySpan<byte> items);
        bool whole = state == BlockState.Whole;
        if (whole && header.Boot != boot) return new LogBlock(header.Boot, [], IsWhole: true, HasDamagedRecord: false, default);
        if (state == BlockState.None || header.Boot != boot || header.From != from)
            throw new FormatException("The block is damaged or answers another question.");

        List<RawRecord> records = [];
        int most = (int)Math.Min(header.Count, (uint)(items.Length / RecordLayout.Bytes));
        for (int index = 0; index < most; index++)
        {
            RawRecord record = RawRecord.Read(items[(index * RecordLayout.Bytes)..]);
            bool inSequence = record.Sequence == (ushort)(from + (uint)index);
            if (!record.IsGood || !inSequence) return Found(record);
            records.Add(record);
        }

        return Found(null);

        LogBlock Found(RawRecord? bad) => whole || records.Count > 0
            ? new LogBlock(boot, records, whole, HasDamagedRecord: whole && bad is not null, bad ?? default)
            : throw new FormatException("The block is damaged from its first record on.");
    }
}
