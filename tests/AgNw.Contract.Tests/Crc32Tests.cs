using System.Text;

namespace AgNw.Contract.Tests;

/// <summary>Check value: the catalogue of parametrised CRC algorithms (CRC RevEng), CRC-32/ISO-HDLC.</summary>
[TestClass]
public sealed class Crc32Tests
{
    private static readonly byte[] Digits = Encoding.ASCII.GetBytes("123456789");

    [TestMethod]
    public void The_block_crc_is_CRC_32_ISO_HDLC() => Assert.AreEqual(0xCBF43926u, Crc32.Of(Digits, 0, Digits.Length));

    [TestMethod]
    public void The_crc_of_nothing_is_zero() => Assert.AreEqual(0u, Crc32.Of(Digits, 0, 0));

    [TestMethod]
    public void A_crc_carried_on_in_pieces_equals_the_crc_of_the_whole()
    {
        for (var cut = 0; cut <= Digits.Length; cut++)
        {
            var running = Crc32.Update(Crc32.Begin(), Digits, 0, cut);
            running = Crc32.Update(running, Digits, cut, Digits.Length - cut);
            Assert.AreEqual(0xCBF43926u, Crc32.End(running), $"cut after {cut} bytes");
        }
    }

    [TestMethod]
    public void A_word_counts_as_its_four_bytes_lowest_first()
    {
        var running = Crc32.Update(Crc32.Begin(), 0x34333231);   // "1234"
        running = Crc32.Update(running, 0x38373635);             // "5678"
        Assert.AreEqual(0xCBF43926u, Crc32.End(Crc32.Update(running, Digits, 8, 1)));
    }
}
