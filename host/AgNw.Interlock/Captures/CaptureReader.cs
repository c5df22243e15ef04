using System.Buffers.Binary;
using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Codecs;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Link;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Status;

namespace AgNw.Interlock.Captures;

/// <summary>Reads the frozen capture block by block; a damaged block is read again.</summary>
internal sealed class CaptureReader(ScpiSession session, StatusReader status)
{
    public async Task<CaptureData?> ReadAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        CaptureState state = await status.ReadCaptureAsync(cancellationToken).ConfigureAwait(false);
        if (state.Phase != CapturePhase.Frozen) return null;

        var current = new short[state.Pairs];
        var voltage = new short[state.Pairs];
        uint? boot = null;
        for (int from = 0; from < state.Pairs;)
        {
            int wanted = Math.Min(ScpiLine.CaptureBlockMaxPairs, state.Pairs - from);
            string command = string.Create(CultureInfo.InvariantCulture, $"{ScpiHeader.Query(ScpiCommand.CaptureData)} {from},{wanted}");
            int first = from;
            uint block = await session.QueryAsync(
                command, reply => Take(reply, first, wanted, current, voltage), cancellationToken).ConfigureAwait(false);
            if (boot is not null && boot != block)
                throw new InterlockLinkException("The board restarted while its capture was read; the capture is gone, the log is not.");
            boot = block;
            from += wanted;
            progress?.Report(from);
        }

        return new CaptureData(boot ?? 0, state.FirstTick, current, voltage);
    }

    private static uint Take(IReadOnlyList<ReplyElement> reply, int from, int wanted, short[] current, short[] voltage)
    {
        if (reply is not [{ IsBlock: true } only] ||
            BlockCodec.Read(only.Bytes.Span, CaptureLayout.PairBytes, wanted, out BlockHeader header, out ReadOnlySpan<byte> items) != BlockState.Whole ||
            header.From != from || header.Count != wanted)
        {
            throw new FormatException("The capture block is damaged.");
        }

        for (int index = 0; index < wanted; index++)
        {
            ReadOnlySpan<byte> pair = items[(index * CaptureLayout.PairBytes)..];
            current[from + index] = BinaryPrimitives.ReadInt16LittleEndian(pair);
            voltage[from + index] = BinaryPrimitives.ReadInt16LittleEndian(pair[sizeof(short)..]);
        }

        return header.Boot;
    }
}
