using AgNw.Contract;
using AgNw.VirtualLab.TripCore;
using AgNw.VirtualLab.TripCore.Link;

namespace AgNw.VirtualLab.Tests.TripCore;

[TestClass]
public sealed class LinkFrameTests
{
    [TestMethod]
    public void A_frame_cut_at_any_bit_is_counted_and_changes_nothing()
    {
        var bench = Prepared();
        var frame = WriteFrame(Registers.Mark, 0x600DF00D);
        var bad = bench.Core.Peek(Registers.LinkBad);
        for (var bits = 1; bits < frame.Length * 8; bits++)
        {
            bench.Core.Frame(frame, bits, new byte[frame.Length], bench.Timing);
            Assert.AreEqual(++bad, bench.Core.Peek(Registers.LinkBad), $"after {bits} bits");
        }

        Assert.IsEmpty(bench.Log().Where(entry => entry.Kind == RecordKind.Mark));
        bench.Core.Frame(frame, new byte[frame.Length], bench.Timing);
        bench.Core.AdvanceTo(bench.Core.Now + 100);
        Assert.AreEqual(0x600DF00Du, bench.Single(RecordKind.Mark).Value);
    }

    [TestMethod]
    public void A_frame_with_any_one_bit_of_its_request_flipped_is_counted_and_changes_nothing()
    {
        var bench = Prepared();
        var frame = WriteFrame(Registers.Arm, bench.ConfigurationCrc);
        var request = SpiFrame.WriteRequestBytes + SpiFrame.WordBytes;
        var bad = bench.Core.Peek(Registers.LinkBad);
        for (var bit = 0; bit < request * 8; bit++)
        {
            var flipped = (byte[])frame.Clone();
            flipped[bit / 8] ^= (byte)(0x80 >> (bit % 8));
            bench.Core.Frame(flipped, new byte[flipped.Length], bench.Timing);
            Assert.AreEqual(++bad, bench.Core.Peek(Registers.LinkBad), $"bit {bit}");
            Assert.AreEqual(TripState.Disarmed, bench.Core.State);
        }
    }

    [TestMethod]
    public void A_request_with_a_wrong_crc_gets_zeros()
    {
        var bench = Prepared();
        var frame = new byte[SpiFrame.MaxBytes];
        var length = SpiFrame.Read(frame, Registers.Id, 1);
        frame[3] ^= 1;
        var reply = new byte[length];
        bench.Core.Frame(frame.AsSpan(0, length), reply, bench.Timing);
        CollectionAssert.AreEqual(new byte[length], reply);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(16)]
    public void Nothing_and_sixteen_zero_bits_count_as_nothing(int bits)
    {
        var bench = Prepared();
        bench.Core.Frame(new byte[2], bits, new byte[2], bench.Timing);
        bench.Core.AdvanceTo(bench.Core.Now + 100);
        Assert.AreEqual(0u, bench.Core.Peek(Registers.LinkBad));
    }

    [TestMethod]
    [DataRow(15)]
    [DataRow(17)]
    public void Other_numbers_of_zero_bits_are_bad_frames(int bits)
    {
        var bench = Prepared();
        bench.Core.Frame(new byte[3], bits, new byte[3], bench.Timing);
        bench.Core.AdvanceTo(bench.Core.Now + 100);
        Assert.AreEqual(1u, bench.Core.Peek(Registers.LinkBad));
    }

    [TestMethod]
    [DataRow(0x1F, 2, DisplayName = "past the end of a block")]
    [DataRow(0x04, 1, DisplayName = "between blocks")]
    [DataRow(0x3F, 2, DisplayName = "into a block from below")]
    [DataRow(0x9F, 2, DisplayName = "past the last register")]
    public void Words_outside_one_block_read_as_zeros_and_say_so(int address, int words)
    {
        var bench = Prepared();
        var reply = Exchange(bench, Reading((byte)address, words));
        var start = SpiFrame.ReadRequestBytes + TripCoreSpi.TurnaroundBytes;
        Assert.AreEqual(ReplyStatus.BadAddress, reply[start] & ReplyStatus.BadAddress);
        Assert.IsTrue(reply[(start + 1)..(start + 1 + (4 * words))].All(value => value == 0));
        Assert.AreEqual(0u, bench.Core.Peek(Registers.LinkBad));
    }

    [TestMethod]
    public void A_write_that_touches_a_read_only_register_changes_nothing_at_all()
    {
        var bench = Prepared();
        var status = bench.Write(Registers.Inject, 1, 2);
        Assert.AreEqual(ReplyStatus.BadAddress, status & ReplyStatus.BadAddress);
        Assert.IsEmpty(bench.Log().Where(entry => entry.Kind == RecordKind.Refused));
    }

    [TestMethod]
    public void Time_is_read_without_tearing_across_the_carry_into_its_high_word()
    {
        // The low word is fetched at the last tick before the carry, the high word 32 bits of SCK later.
        var timing = new SpiTiming(8, 1);
        var bench = new CoreBench { Timing = timing };
        var fetchAfterStart = timing.RiseOf((7 * 8) - 1) + TripCoreTiming.WordFetch;
        bench.Core.AdvanceTo((1L << 32) - 1 - fetchAfterStart - 1);
        var words = bench.Read(Registers.TimeLow, 2);
        Assert.AreEqual(0xFFFFFFFFu, words[0]);
        Assert.AreEqual(0u, words[1]);
        Assert.AreEqual(1u, bench.Read(Registers.TimeLow, 2)[1]);
    }

    [TestMethod]
    public void A_word_is_what_the_register_holds_at_its_own_fetch()
    {
        var timing = new SpiTiming(8, 1);
        var bench = new CoreBench { Timing = timing };
        var start = bench.Core.Now + 1;
        var words = bench.Read(Registers.TimeLow, 1);
        Assert.AreEqual((uint)(start + 8 + (8 * 55) + 1), words[0]);
    }

    [TestMethod]
    public void Commands_are_written_one_a_frame()
    {
        var bench = Prepared();
        var status = bench.Write(Registers.LogRelease, 99, 7);
        Assert.AreEqual(ReplyStatus.BadAddress, status & ReplyStatus.BadAddress);
        Assert.IsEmpty(bench.Log().Where(entry => entry.Kind is RecordKind.Refused or RecordKind.Mark));
    }

    [TestMethod]
    public void A_command_takes_effect_the_stated_ticks_after_chip_select_rises()
    {
        var timing = new SpiTiming(8, 1);
        var bench = new CoreBench { Timing = timing };
        bench.Write(Registers.BootId, CoreBench.BootId);
        var start = bench.Core.Now + 1;
        bench.Write(Registers.Mark, 7);
        bench.Core.AdvanceTo(bench.Core.Now + 200);

        var frameBits = (SpiFrame.WriteRequestBytes + 4 + TripCoreSpi.TurnaroundBytes + 3) * 8;
        Assert.AreEqual(start + 8 + (8 * (frameBits - 1)) + 8 + TripCoreTiming.FrameEffect, bench.Single(RecordKind.Mark).Tick);
    }

    private static CoreBench Prepared()
    {
        var bench = new CoreBench();
        bench[Registers.ConfigMode] = (uint)TripMode.Breakdown << ConfigModeFields.ModeShift;
        bench.Prepare();
        return bench;
    }

    private static byte[] WriteFrame(byte address, uint word)
    {
        var frame = new byte[SpiFrame.MaxBytes];
        return frame[..SpiFrame.Write(frame, address, word)];
    }

    private static byte[] Reading(byte address, int words)
    {
        var frame = new byte[SpiFrame.MaxBytes];
        return frame[..SpiFrame.Read(frame, address, words)];
    }

    private static byte[] Exchange(CoreBench bench, byte[] frame)
    {
        var reply = new byte[frame.Length];
        bench.Core.Frame(frame, reply, bench.Timing);
        return reply;
    }
}
