namespace AgNw.Contract.Tests;

[TestClass]
public sealed class EventRecordTests
{
    private const int Offset = 3;
    private readonly byte[] _buffer = new byte[Offset + RecordLayout.Bytes + 2];

    [TestMethod]
    public void A_record_written_by_hand_reads_as_written()
    {
        // sequence 0x1234, TRIP, state byte 0x8C, ticks 0x010203040506, value 0xDEADBEEF, all little-endian
        byte[] bytes = [0x34, 0x12, 0x04, 0x8C, 0x06, 0x05, 0x04, 0x03, 0x02, 0x01, 0xEF, 0xBE, 0xAD, 0xDE];
        bytes.CopyTo(_buffer, Offset);
        Assert.AreEqual((ushort)0x1234, EventRecord.Sequence(_buffer, Offset));
        Assert.AreEqual(RecordKind.Trip, EventRecord.Kind(_buffer, Offset));
        Assert.AreEqual((byte)0x8C, EventRecord.State(_buffer, Offset));
        Assert.AreEqual(0x010203040506L, EventRecord.Ticks(_buffer, Offset));
        Assert.AreEqual(0xDEADBEEFu, EventRecord.Value(_buffer, Offset));
    }

    [TestMethod]
    [DataRow(0, RecordKind.Boot, 0, 0L, 0u)]
    [DataRow(65535, RecordKind.Loss, 255, 0xFFFFFFFFFFFFL, uint.MaxValue)]
    [DataRow(32768, RecordKind.Sample, 0x2B, 0x800000000000L, 0x80007FFFu)]
    public void A_record_survives_writing_and_reading(int sequence, RecordKind kind, int state, long ticks, uint value)
    {
        EventRecord.Write(_buffer, Offset, (ushort)sequence, kind, (byte)state, ticks, value);
        Assert.IsTrue(EventRecord.CrcIsGood(_buffer, Offset));
        Assert.AreEqual((ushort)sequence, EventRecord.Sequence(_buffer, Offset));
        Assert.AreEqual(kind, EventRecord.Kind(_buffer, Offset));
        Assert.AreEqual((byte)state, EventRecord.State(_buffer, Offset));
        Assert.AreEqual(ticks, EventRecord.Ticks(_buffer, Offset));
        Assert.AreEqual(value, EventRecord.Value(_buffer, Offset));
    }

    [TestMethod]
    public void Writing_a_record_touches_nothing_beside_it()
    {
        Array.Fill(_buffer, (byte)0xA5);
        EventRecord.Write(_buffer, Offset, 1, RecordKind.Mark, 2, 3, 4);
        CollectionAssert.AreEqual(new byte[] { 0xA5, 0xA5, 0xA5 }, _buffer[..Offset]);
        CollectionAssert.AreEqual(new byte[] { 0xA5, 0xA5 }, _buffer[(Offset + RecordLayout.Bytes)..]);
    }

    [TestMethod]
    public void Ticks_beyond_48_bits_wrap()
    {
        EventRecord.Write(_buffer, Offset, 0, RecordKind.Mark, 0, (1L << 48) + 7, 0);
        Assert.AreEqual(7L, EventRecord.Ticks(_buffer, Offset));
    }

    [TestMethod]
    public void The_crc_covers_bytes_0_to_13_and_stands_in_14_and_15_little_endian()
    {
        EventRecord.Write(_buffer, Offset, 0x1234, RecordKind.Trip, 3, 99, 5);
        var crc = Crc16.Record(_buffer, Offset, 14);
        Assert.AreEqual((byte)crc, _buffer[Offset + 14]);
        Assert.AreEqual((byte)(crc >> 8), _buffer[Offset + 15]);
    }

    [TestMethod]
    public void Any_flipped_bit_makes_the_crc_bad()
    {
        EventRecord.Write(_buffer, Offset, 0x1234, RecordKind.Trip, 0x8B, 0x123456789ABC, 0xCAFEF00D);
        for (var bit = 0; bit < RecordLayout.Bytes * 8; bit++)
        {
            _buffer[Offset + (bit / 8)] ^= (byte)(1 << (bit % 8));
            Assert.IsFalse(EventRecord.CrcIsGood(_buffer, Offset), $"bit {bit}");
            _buffer[Offset + (bit / 8)] ^= (byte)(1 << (bit % 8));
        }
    }

    [TestMethod]
    public void Sixteen_zero_bytes_are_no_record() => Assert.IsFalse(EventRecord.CrcIsGood(new byte[16], 0));
}
