using System.Text;

namespace AgNw.Contract.Tests;

/// <summary>Check values: the catalogue of parametrised CRC algorithms (CRC RevEng), over the ASCII digits 1 to 9.</summary>
[TestClass]
public sealed class Crc16Tests
{
    private static readonly byte[] Digits = Encoding.ASCII.GetBytes("123456789");

    [TestMethod]
    public void The_record_crc_is_CRC_16_IBM_3740() => Assert.AreEqual((ushort)0x29B1, Crc16.Record(Digits, 0, Digits.Length));

    [TestMethod]
    public void The_frame_crc_is_CRC_16_SPI_FUJITSU() => Assert.AreEqual((ushort)0xE5CC, Crc16.Frame(Digits, 0, Digits.Length));

    [TestMethod]
    public void The_crc_of_nothing_is_its_initial_value()
    {
        Assert.AreEqual((ushort)0xFFFF, Crc16.Record(Digits, 4, 0));
        Assert.AreEqual((ushort)0x1D0F, Crc16.Frame(Digits, 9, 0));
    }

    [TestMethod]
    public void A_crc_carried_on_in_pieces_equals_the_crc_of_the_whole()
    {
        for (var cut = 0; cut <= Digits.Length; cut++)
        {
            var crc = Crc16.Update(0xFFFF, Digits, 0, cut);
            for (var i = cut; i < Digits.Length; i++)
                crc = Crc16.Update(crc, Digits[i]);
            Assert.AreEqual((ushort)0x29B1, crc, $"cut after {cut} bytes");
        }
    }

    [TestMethod]
    public void The_nibble_table_agrees_with_the_definition_bit_by_bit()
    {
        var random = new Random(20240311);
        for (var round = 0; round < 500; round++)
        {
            var bytes = new byte[random.Next(0, 80)];
            random.NextBytes(bytes);
            Assert.AreEqual(BitByBit(0x1D0F, bytes), Crc16.Frame(bytes, 0, bytes.Length), $"seed 20240311, round {round}");
        }
    }

    private static ushort BitByBit(int crc, byte[] bytes)
    {
        foreach (var data in bytes)
        {
            for (var bit = 7; bit >= 0; bit--)
            {
                var feedback = ((crc >> 15) ^ (data >> bit)) & 1;
                crc = ((crc << 1) & 0xFFFF) ^ (feedback * 0x1021);
            }
        }

        return (ushort)crc;
    }
}
