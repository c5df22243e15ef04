using AgNw.Board.Schematic.Expressions;

namespace AgNw.Board.Schematic.Tests.Expressions;

/// <summary>S-expressions are read and written back the same; damaged ones are refused with the line.</summary>
[TestClass]
public sealed class NodeReaderTests
{
    [TestMethod]
    public void What_is_written_reads_back_the_same()
    {
        var node = Node.Of("text", "a \"quoted\" \\ line\nand more", Node.Of("at", 1.27m, -2.5400m, 90), Node.Words("hide", "yes"));
        var text = NodeWriter.Write(node);
        Assert.AreEqual(text, NodeWriter.Write(NodeReader.Read(text)));
        Assert.AreEqual("a \"quoted\" \\ line\nand more", NodeReader.Read(text).At(1));
        Assert.Contains("(at 1.27 -2.54 90)", text);
    }

    [TestMethod]
    [DataRow("(a (b)", 1)]
    [DataRow("(a\n(b \"c))", 2)]
    [DataRow("(a)\n(b)", 2)]
    [DataRow("", 1)]
    public void A_damaged_expression_is_refused_with_its_line(string text, int line) =>
        Assert.Contains($"line {line}:", Assert.ThrowsExactly<FormatException>(() => NodeReader.Read(text)).Message);
}
