namespace AgNw.Contract.Tests;

[TestClass]
public sealed class SpiReplyTests
{
    private readonly byte[] _received = new byte[SpiFrame.MaxBytes];

    [TestMethod]
    public void A_good_reply_to_read_gives_its_words()
    {
        Reply(offset: 6, 0x11, 0x78, 0x56, 0x34, 0x12, 0xFF, 0, 0, 0x80);
        Assert.IsTrue(SpiReply.ReadIsGood(_received, 2));
        Assert.AreEqual(0x12345678u, SpiReply.Word(_received, 0));
        Assert.AreEqual(0x800000FFu, SpiReply.Word(_received, 1));
    }

    [TestMethod]
    public void A_good_reply_to_write_follows_the_request_and_the_turnaround()
    {
        Reply(offset: 3 + (2 * 4) + 2 + 1, 0x01);
        Assert.IsTrue(SpiReply.WriteIsGood(_received, 2));
        Assert.IsFalse(SpiReply.WriteIsGood(_received, 1));
    }

    [TestMethod]
    public void Any_flipped_bit_of_a_reply_makes_it_bad()
    {
        Reply(offset: 6, 0x09, 1, 2, 3, 4);
        for (var bit = 0; bit < 7 * 8; bit++)
        {
            _received[6 + (bit / 8)] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(SpiReply.ReadIsGood(_received, 1), $"bit {bit}");
            _received[6 + (bit / 8)] ^= (byte)(1 << (bit % 8));
        }
    }

    [TestMethod]
    [DataRow(0x00)]
    [DataRow(0xFF)]
    public void A_dead_line_is_no_reply(int level)
    {
        Array.Fill(_received, (byte)level);
        Assert.IsFalse(SpiReply.ReadIsGood(_received, 1));
        Assert.IsFalse(SpiReply.WriteIsGood(_received, 1));
        Assert.IsFalse(SpiReply.LogIsGood(_received, 4));
        Assert.IsFalse(SpiReply.CaptureIsGood(_received, 4));
    }

    [TestMethod]
    public void A_reply_without_READY_is_bad_though_its_crc_fits()
    {
        Reply(offset: 6, 0x08, 1, 2, 3, 4);
        Assert.IsFalse(SpiReply.ReadIsGood(_received, 1));
    }

    [TestMethod]
    public void Records_of_a_log_reply_lie_one_after_the_other()
    {
        var data = new byte[2 + 32];
        data[0] = 0x11;
        data[1] = 1;
        EventRecord.Write(data, 2, 7, RecordKind.Mark, 0, 8, 9);
        Reply(offset: 9, data);
        Assert.IsTrue(SpiReply.LogIsGood(_received, 2));
        Assert.AreEqual(1, SpiReply.LogCount(_received));
        Assert.IsTrue(EventRecord.CrcIsGood(_received, SpiReply.RecordOffset(0)));
        Assert.AreEqual(SpiReply.RecordOffset(0) + 16, SpiReply.RecordOffset(1));
    }

    [TestMethod]
    public void A_log_reply_that_claims_more_records_than_asked_for_is_bad()
    {
        var data = new byte[2 + 16];
        data[0] = 0x11;
        data[1] = 2;
        Reply(offset: 9, data);
        Assert.IsFalse(SpiReply.LogIsGood(_received, 1));
    }

    [TestMethod]
    public void A_capture_reply_that_claims_more_pairs_than_asked_for_is_bad()
    {
        Reply(offset: 10, 0x01, 2, 0, 0xFE, 0xFF, 0x10, 0x00);
        Assert.IsFalse(SpiReply.CaptureIsGood(_received, 1));
    }

    [TestMethod]
    public void Pairs_of_a_capture_reply_are_current_then_voltage()
    {
        Reply(offset: 10, 0x01, 1, 0, 0xFE, 0xFF, 0x10, 0x00);
        Assert.IsTrue(SpiReply.CaptureIsGood(_received, 1));
        Assert.AreEqual(1, SpiReply.CaptureCount(_received));
        Assert.AreEqual((short)-2, LittleEndian.ReadInt16(_received, SpiReply.PairOffset(0)));
        Assert.AreEqual((short)16, LittleEndian.ReadInt16(_received, SpiReply.PairOffset(0) + 2));
    }

    private void Reply(int offset, params byte[] bytes)
    {
        bytes.CopyTo(_received, offset);
        LittleEndian.WriteUInt16(_received, offset + bytes.Length, Crc16.Frame(bytes, 0, bytes.Length));
    }
}
