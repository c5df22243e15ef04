using System.Text;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Tests.Protocol;

[TestClass]
public sealed class ReplyAssemblerTests
{
    [TestMethod]
    [DataRow("ARMED\n", "ARMED")]
    [DataRow("ARMED\r\n", "ARMED")]
    [DataRow("1;2.5;NONE\n", "1|2.5|NONE")]
    [DataRow("-113,\"a;b\";0\n", "-113,\"a;b\"|0")]
    [DataRow("#H1234;#HFF\n", "#H1234|#HFF")]
    [DataRow("\n", "")]
    public void Text_answers_are_separated(string bytes, string expected)
    {
        ReplyAssembler assembler = Push(Encoding.ASCII.GetBytes(bytes));
        Assert.AreEqual(ReplyState.Complete, assembler.State);
        Assert.AreEqual(expected, string.Join('|', assembler.Elements.Select(e => e.Text)));
    }

    [TestMethod]
    public void A_block_may_contain_any_byte_and_be_followed_by_text()
    {
        byte[] any = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        ReplyAssembler assembler = Push([.. "#3256"u8, .. any, .. ";0,\"No error\"\n"u8]);

        Assert.AreEqual(ReplyState.Complete, assembler.State);
        Assert.IsTrue(assembler.Elements[0].IsBlock);
        CollectionAssert.AreEqual(any, assembler.Elements[0].Bytes.ToArray());
        Assert.AreEqual("0,\"No error\"", assembler.Elements[1].Text);
    }

    [TestMethod]
    public void Bytes_may_come_one_by_one()
    {
        var assembler = new ReplyAssembler();
        foreach (byte value in "#15ab\ncd;x\n"u8) Assert.AreEqual(1, assembler.Push([value]));
        Assert.AreEqual(ReplyState.Complete, assembler.State);
        Assert.AreEqual("ab\ncd", assembler.Elements[0].Text);
    }

    [TestMethod]
    public void What_follows_a_reply_is_left()
    {
        var assembler = new ReplyAssembler();
        Assert.AreEqual(2, assembler.Push("1\n2\n"u8));
    }

    [TestMethod]
    [DataRow("#2x5abcde\n")]
    [DataRow("#9999999999")]
    [DataRow("#15abcdeX\n")]
    public void A_block_with_a_wrong_header_or_end_is_damaged(string bytes) =>
        Assert.AreEqual(ReplyState.Damaged, Push(Encoding.ASCII.GetBytes(bytes)).State);

    [TestMethod]
    public void A_line_that_never_ends_is_damaged_and_bounded() =>
        Assert.AreEqual(ReplyState.Damaged, Push(new byte[ReplyAssembler.MaximumLength + 10]).State);

    [TestMethod]
    public void The_part_of_a_block_that_arrived_can_be_had()
    {
        ReplyAssembler assembler = Push("#15abc"u8.ToArray());
        Assert.AreEqual(ReplyState.Begun, assembler.State);
        CollectionAssert.AreEqual("abc"u8.ToArray(), assembler.PartialBlock.ToArray());
    }

    [TestMethod]
    public void No_bytes_make_it_throw()
    {
        var random = new Random(20260102);
        byte[] alphabet = "#;,\"\n0123456789AH"u8.ToArray();
        for (int trial = 0; trial < 20_000; trial++)
        {
            var assembler = new ReplyAssembler();
            byte[] bytes = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => alphabet[random.Next(alphabet.Length)])];
            int taken = assembler.Push(bytes);
            Assert.IsLessThanOrEqualTo(bytes.Length, taken);
            Assert.IsNotNull(assembler.Elements);
            Assert.IsGreaterThanOrEqualTo(0, assembler.PartialBlock.Length);
        }
    }

    private static ReplyAssembler Push(byte[] bytes)
    {
        var assembler = new ReplyAssembler();
        assembler.Push(bytes);
        return assembler;
    }
}
