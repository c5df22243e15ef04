using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Clocks;
using AgNw.Interlock.Codecs;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Link;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Status;

namespace AgNw.Interlock.Events;

/// <summary>Reads and acknowledges the board's log over a line that may damage blocks.</summary>
internal sealed class LogReader(ScpiSession session, BoardTime time, InterlockOptions options)
{
    public async Task<LogState> ReadStateAsync(CancellationToken cancellationToken)
    {
        LogState state = await session.QueryAsync(
            ScpiHeader.Query(ScpiCommand.LogState), reply => ParseState(ReplyText.Only(reply)), cancellationToken).ConfigureAwait(false);
        time.Enter(state.Boot);
        return state;
    }

    public async Task<EventBlock> ReadAsync(uint boot, uint from, CancellationToken cancellationToken)
    {
        string command = string.Create(
            CultureInfo.InvariantCulture, $"{ScpiHeader.Query(ScpiCommand.LogData)} {from},{ScpiLine.LogBlockMaxRecords}");
        LogBlock block = default;
        for (int attempt = 1; attempt <= options.Attempts; attempt++)
        {
            try
            {
                block = await session.QueryAsync(
                    command, (reply, partial) => LogBlock.Read(BlockOf(reply, partial), boot, from), cancellationToken).ConfigureAwait(false);
            }
            catch (InterlockCommandException)
            {
                // A sequence that the board does not know may be one of the boot before.
                LogState state = await ReadStateAsync(cancellationToken).ConfigureAwait(false);
                if (state.Boot != boot) return new EventBlock(state.Boot, [], IsWhole: true);
                throw;
            }

            if (block.Boot != boot)
            {
                time.Enter(block.Boot);
                return new EventBlock(block.Boot, [], IsWhole: true);
            }

            // A record that is wrong in a whole block was damaged before it reached the line: asking again may still help.
            if (block.Records.Count > 0 || !block.HasDamagedRecord) break;
        }

        time.Enter(boot);
        IReadOnlyList<RawRecord> records = block.Records.Count == 0 && block.HasDamagedRecord ? [block.Damaged] : block.Records;
        return new EventBlock(boot, Extend(boot, from, records), block.IsWhole);
    }

    public Task AcknowledgeAsync(uint boot, uint sequence, CancellationToken cancellationToken) => session.CommandAsync(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ScpiHeader.Of(ScpiCommand.LogAcknowledge)} #H{boot:X8},{sequence},#H{BlockCrc.OfAcknowledgement(boot, sequence):X8}"),
        repeatable: true,
        cancellationToken).AsTask();

    internal static LogState ParseState(string text)
    {
        string[] parts = ReplyText.Parts(text, 4);
        return new LogState(
            ReplyText.Hexadecimal(parts[0]), ReplyText.UnsignedInteger(parts[1]), ReplyText.UnsignedInteger(parts[2]), ReplyText.UnsignedInteger(parts[3]));
    }

    private static ReadOnlyMemory<byte> BlockOf(IReadOnlyList<ReplyElement> reply, ReadOnlyMemory<byte> partial) =>
        reply is [{ IsBlock: true } only] ? only.Bytes : partial;

    private InterlockEvent[] Extend(uint boot, uint from, IReadOnlyList<RawRecord> records)
    {
        var events = new InterlockEvent[records.Count];
        for (int index = 0; index < events.Length; index++)
        {
            // The stamp of a damaged record must not move the clock.
            long ticks = records[index].IsGood ? time.Extend(records[index].Ticks) : records[index].Ticks;
            events[index] = new InterlockEvent(boot, unchecked(from + (uint)index), ticks, records[index]);
        }

        return events;
    }
}
