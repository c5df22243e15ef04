using System.Text;

namespace AgNw.Contract.Tests;

[TestClass]
public sealed class SpiFrameTests
{
    private readonly byte[] _frame = Enumerable.Repeat((byte)0xEE, SpiFrame.MaxBytes).ToArray();

    [TestMethod]
    public void A_read_request_is_opcode_address_words_crc_then_zeros()
    {
        var length = SpiFrame.Read(_frame, 0x14, 2);
        Assert.AreEqual(5 + 1 + (1 + 8 + 2), length);
        CollectionAssert.AreEqual(new byte[] { 0x52, 0x14, 0x02 }, _frame[..3]);
        AssertCrcThenZeros(crcOffset: 3, length);
    }

    [TestMethod]
    public void A_write_request_carries_its_words_little_endian()
    {
        var length = SpiFrame.Write(_frame, 0x81, [9, 0x01020304, 0xA0B0C0D0], first: 1, count: 2);
        Assert.AreEqual(13 + 1 + (1 + 2), length);
        CollectionAssert.AreEqual(
            new byte[] { 0x57, 0x81, 0x02, 0x04, 0x03, 0x02, 0x01, 0xD0, 0xC0, 0xB0, 0xA0 }, _frame[..11]);
        AssertCrcThenZeros(crcOffset: 11, length);
    }

    [TestMethod]
    public void A_write_of_one_word_equals_a_write_of_an_array_of_one()
    {
        var length = SpiFrame.Write(_frame, 0x41, Keys.Kick);
        var other = new byte[SpiFrame.MaxBytes];
        Assert.AreEqual(length, SpiFrame.Write(other, 0x41, [Keys.Kick], 0, 1));
        CollectionAssert.AreEqual(other[..length], _frame[..length]);
    }

    [TestMethod]
    public void A_log_request_asks_from_a_32_bit_sequence()
    {
        var length = SpiFrame.Log(_frame, 0xFFFFFFFE, 64);
        Assert.AreEqual(8 + 1 + (2 + (64 * 16) + 2), length);
        CollectionAssert.AreEqual(new byte[] { 0x4C, 0xFE, 0xFF, 0xFF, 0xFF, 64 }, _frame[..6]);
        AssertCrcThenZeros(crcOffset: 6, length);
    }

    [TestMethod]
    public void A_capture_request_asks_for_up_to_256_pairs()
    {
        var length = SpiFrame.Capture(_frame, 0x00010002, 256);
        Assert.AreEqual(9 + 1 + (3 + (256 * 4) + 2), length);
        CollectionAssert.AreEqual(new byte[] { 0x43, 0x02, 0x00, 0x01, 0x00, 0x00, 0x01 }, _frame[..7]);
        AssertCrcThenZeros(crcOffset: 7, length);
        Assert.IsLessThanOrEqualTo(SpiFrame.MaxBytes, length);
    }

    [TestMethod]
    public void The_request_crc_is_that_of_the_catalogue()
    {
        // Any request is opcode and arguments followed by CRC-16/SPI-FUJITSU; the same routine gives 0xE5CC for the digits.
        Assert.AreEqual((ushort)0xE5CC, Crc16.Frame(Encoding.ASCII.GetBytes("123456789"), 0, 9));
        SpiFrame.Read(_frame, 0x00, 1);
        Assert.AreEqual(BitByBit([0x52, 0x00, 0x01]), LittleEndian.ReadUInt16(_frame, 3));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(17)]
    public void More_words_than_a_frame_holds_are_refused(int words) =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SpiFrame.Read(_frame, 0, words));

    [TestMethod]
    public void More_records_or_pairs_than_a_frame_holds_are_refused()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SpiFrame.Log(_frame, 0, 65));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SpiFrame.Capture(_frame, 0, 257));
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => SpiFrame.Write(_frame, 0, new uint[17], 0, 17));
    }

    private void AssertCrcThenZeros(int crcOffset, int length)
    {
        Assert.AreEqual(BitByBit(_frame[..crcOffset]), LittleEndian.ReadUInt16(_frame, crcOffset));
        CollectionAssert.AreEqual(new byte[length - crcOffset - 2], _frame[(crcOffset + 2)..length]);
        if (length < _frame.Length)
            Assert.AreEqual((byte)0xEE, _frame[length], "the byte after the frame was touched");
    }

    private static ushort BitByBit(byte[] bytes)
    {
        var crc = 0x1D0F;
        foreach (var data in bytes)
        {
            for (var bit = 7; bit >= 0; bit--)
                crc = ((crc << 1) & 0xFFFF) ^ ((((crc >> 15) ^ (data >> bit)) & 1) * 0x1021);
        }

        return (ushort)crc;
    }
}
