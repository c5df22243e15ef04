namespace AgNw.DeviceApi.Tests;

[TestClass]
public sealed class SpanByteTests
{
    [TestMethod]
    public void A_slice_sees_and_changes_the_array_that_it_is_part_of()
    {
        byte[] data = [1, 2, 3, 4, 5];
        SpanByte slice = new SpanByte(data, 1, 4).Slice(1, 2);
        slice[0] = 9;
        Assert.AreEqual(2, slice.Length);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 9, 4, 5 }, data);
        CollectionAssert.AreEqual(new byte[] { 9, 4 }, slice.ToArray());
    }

    [TestMethod]
    [DataRow(-1, 1)]
    [DataRow(0, 4)]
    [DataRow(3, 1)]
    [DataRow(4, 0)]
    [DataRow(1, int.MaxValue)]
    public void A_part_outside_the_array_is_refused(int start, int length) =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SpanByte(new byte[3], start, length).Length.ToString());

    [TestMethod]
    [DataRow(-1)]
    [DataRow(2)]
    public void An_index_outside_the_view_is_refused(int index) =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SpanByte(new byte[5], 1, 2)[index].ToString());

    [TestMethod]
    public void A_copy_into_a_shorter_view_is_refused() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SpanByte(new byte[3]).CopyTo(new byte[2]));
}
