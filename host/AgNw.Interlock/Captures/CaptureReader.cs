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

/// <summary>
/// Reads the frozen capture block by block. A block carries one check for all of it, so on a bad line long blocks hardly ever pass: after
/// damage the next one asked for is half as long, after success twice.
/// </summary>
internal sealed class CaptureReader(ScpiSession session, StatusReader status)
{
    private const int SmallestBlock = 8;

    public async Task<CaptureData?> ReadAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        CaptureState state = await status.ReadCaptureAsync(cancellationToken).ConfigureAwait(false);
        if (state.Phase != CapturePhase.Frozen) return null;

        var current = new short[state.Pairs];
        var voltage = new short[state.Pairs];
        uint? boot = null;
        int length = ScpiLine.CaptureBlockMaxPairs;
        for (int from = 0; from < state.Pairs;)
        {
            int wanted = Math.Min(length, state.Pairs - from);
            if (await TryReadAsync(from, wanted, current, voltage, length > SmallestBlock, cancellationToken).ConfigureAwait(false) is not { } block)
            {
                length /= 2;
                continue;
            }

            if (boot is not null && boot != block)
                throw new InterlockLinkException("The board restarted while its capture was read; the capture is gone, the log is not.");
            boot = block;
            from += wanted;
            length = Math.Min(length * 2, ScpiLine.CaptureBlockMaxPairs);
            progress?.Report(from);
        }

        return new CaptureData(boot ?? 0, state.FirstTick, current, voltage);
    }

    /// <returns>the block's boot; null when it came damaged and may be tried shorter</returns>
    private async ValueTask<uint?> TryReadAsync(
        int from, int wanted, short[] current, short[] voltage, bool mayBeShorter, CancellationToken cancellationToken)
    {
        string command = string.Create(CultureInfo.InvariantCulture, $"{ScpiHeader.Query(ScpiCommand.CaptureData)} {from},{wanted}");
        try
        {
            return await session.QueryAsync(
                command, reply => Take(reply, from, wanted, current, voltage), cancellationToken, attempts: mayBeShorter ? 1 : null).ConfigureAwait(false);
        }
        catch (InterlockLinkException damaged) when (mayBeShorter && damaged is DamagedReplyException or InterlockTimeoutException)
        {
            return null;
        }
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
