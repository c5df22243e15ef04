namespace AgNw.Contract.Tests;

[TestClass]
public sealed class LittleEndianTests
{
    private static readonly byte[] Bytes = [0x00, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xF6, 0x00];

    [TestMethod]
    public void The_lowest_byte_comes_first()
    {
        Assert.AreEqual((ushort)0xF2F1, LittleEndian.ReadUInt16(Bytes, 1));
        Assert.AreEqual((short)-3343, LittleEndian.ReadInt16(Bytes, 1));   // 0xF2F1 - 65536
        Assert.AreEqual(0xF4F3F2F1u, LittleEndian.ReadUInt32(Bytes, 1));
        Assert.AreEqual(0xF6F5F4F3F2F1L, LittleEndian.ReadUInt48(Bytes, 1));
    }

    [TestMethod]
    public void What_is_written_is_what_reads_back()
    {
        var bytes = new byte[8];
        LittleEndian.WriteUInt48(bytes, 1, 0xF6F5F4F3F2F1L);
        CollectionAssert.AreEqual(Bytes, bytes);
        LittleEndian.WriteUInt32(bytes, 0, 0x80000001u);
        Assert.AreEqual(0x80000001u, LittleEndian.ReadUInt32(bytes, 0));
        LittleEndian.WriteInt16(bytes, 2, -2);
        Assert.AreEqual((short)-2, LittleEndian.ReadInt16(bytes, 2));
        LittleEndian.WriteUInt16(bytes, 2, 65535);
        Assert.AreEqual((ushort)65535, LittleEndian.ReadUInt16(bytes, 2));
    }

    [TestMethod]
    public void Reading_past_the_end_throws() => Assert.ThrowsExactly<IndexOutOfRangeException>(() => LittleEndian.ReadUInt32(Bytes, 5));
}
