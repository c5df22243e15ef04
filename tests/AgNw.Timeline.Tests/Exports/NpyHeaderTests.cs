using System.Text;
using AgNw.Timeline.Exports;

namespace AgNw.Timeline.Tests.Exports;

/// <summary>Expected bytes are those of numpy.lib.format's description, and of numpy.save of NumPy 1.24 for the same arrays.</summary>
[TestClass]
public sealed class NpyHeaderTests
{
    [TestMethod]
    [DataRow("<f8", new long[] { 3 }, "{'descr': '<f8', 'fortran_order': False, 'shape': (3,), }")]
    [DataRow("|u1", new long[] { 263, 16 }, "{'descr': '|u1', 'fortran_order': False, 'shape': (263, 16), }")]
    [DataRow("<i8", new long[0], "{'descr': '<i8', 'fortran_order': False, 'shape': (), }")]
    public void The_header_is_that_of_version_1_0(string descriptor, long[] shape, string dictionary)
    {
        byte[] header = NpyHeader.Of(descriptor, shape);
        // numpy.save gives 128 bytes for each: 118 after magic, version and length.
        byte[] expected = [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(dictionary.PadRight(117)), (byte)'\n'];
        CollectionAssert.AreEqual(expected, header);
    }

    [TestMethod]
    public void Data_begins_at_a_multiple_of_64_bytes_whatever_the_length()
    {
        for (long size = 1; size < long.MaxValue / 10; size *= 10)
        {
            byte[] header = NpyHeader.Of("<U123456", size, size);
            Assert.AreEqual(0, header.Length % 64);
            Assert.AreEqual(header.Length - 10, header[8] + (256 * header[9]));
        }
    }
}
