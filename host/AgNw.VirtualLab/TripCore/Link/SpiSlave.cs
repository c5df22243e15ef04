using AgNw.Contract;

namespace AgNw.VirtualLab.TripCore.Link;

/// <summary>
/// One chip-select assertion, bit for bit: parses the request, fetches each group of the reply at its own edge, and judges the frame when
/// chip select rises (theory of operation, section 5, frames). Time goes on through the given clock.
/// </summary>
internal sealed class SpiSlave(RegisterFile registers, CoreUnits units, WriteQueue writes)
{
    private const int BitsPerByte = 8;

    /// <summary>Runs a frame whose chip select is seen low at edge <paramref name="start"/>.</summary>
    /// <param name="mosi">bytes sent, most significant bit first</param>
    /// <param name="bits">bits clocked, which may end inside a byte</param>
    /// <param name="miso">filled with as many bytes of the reply as there are whole bytes; the rest is left</param>
    /// <param name="clock">the core's time</param>
    public void Run(long start, ReadOnlySpan<byte> mosi, int bits, Span<byte> miso, in SpiTiming timing, ILinkClock clock)
    {
        var whole = bits / BitsPerByte;
        miso[..Math.Min(miso.Length, whole)].Clear();
        var request = SpiRequest.Parse(mosi[..whole]);
        if (request.IsGood)
        {
            Reply(start, request, whole, miso, timing, clock);
        }

        var high = start + timing.Trail + (bits == 0 ? 0 : timing.RiseOf(bits - 1));
        clock.AdvanceTo(high);
        Judge(high, request, mosi, bits);
        clock.WakeBy(writes.NextWake);
        clock.AdvanceTo(high + timing.Recovery);
    }

    private static bool IsNothing(ReadOnlySpan<byte> mosi, int bits) =>
        bits == 0 || (bits == TripCoreSpi.NoOpZeroBits && mosi[0] == 0 && mosi[1] == 0);

    private void Reply(
        long start, in SpiRequest request, int whole, Span<byte> miso, in SpiTiming timing, ILinkClock clock)
    {
        var reply = new SpiReplyBuilder(registers, units, request);
        var position = request.Bytes + TripCoreSpi.TurnaroundBytes;
        var crc = CrcParameters.FrameInitial;
        Span<byte> group = stackalloc byte[RecordLayout.Bytes];
        while (position <= whole)
        {
            // The clock rise that completes the byte before a group fetches it; the group may never be clocked out.
            var fetched = start + timing.RiseOf((position * BitsPerByte) - 1) + reply.FetchTicks;
            clock.AdvanceTo(fetched);
            var length = reply.Next(fetched, group);
            if (length == 0)
            {
                break;
            }

            for (var i = 0; i < length; i++)
            {
                crc = Crc16.Update(crc, group[i]);
                Put(miso, whole, position + i, group[i]);
            }

            position += length;
        }

        if (position + SpiFrame.CrcBytes == request.Bytes + TripCoreSpi.TurnaroundBytes + request.ReplyBytes)
        {
            Put(miso, whole, position, (byte)crc);
            Put(miso, whole, position + 1, (byte)(crc >> BitsPerByte));
        }
    }

    private static void Put(Span<byte> miso, int whole, int position, byte value)
    {
        if (position < miso.Length && position < whole)
        {
            miso[position] = value;
        }
    }

    private void Judge(long high, in SpiRequest request, ReadOnlySpan<byte> mosi, int bits)
    {
        if (IsNothing(mosi, bits))
        {
            return;
        }

        var expected = (request.Bytes + TripCoreSpi.TurnaroundBytes + request.ReplyBytes) * BitsPerByte;
        if (!request.IsGood || bits != expected)
        {
            writes.AddBad(high + TripCoreTiming.FrameEnd);
            return;
        }

        if (request.Opcode != SpiOpcode.Write || request.BadAddress)
        {
            return;
        }

        writes.AddMoved(high + TripCoreTiming.FrameEnd);
        var effect = high + (request.Address < RegisterBlocks.ConfigurationFirst ? TripCoreTiming.FrameEffect : TripCoreTiming.FrameEnd);
        for (var word = 0; word < request.Words; word++)
        {
            writes.Add(effect, (byte)(request.Address + word), SpiRequest.Data(mosi, word));
        }
    }
}
