using System.Text;
using AgNw.Cli.Serving;

namespace AgNw.Cli.Tests.Serving;

[TestClass]
public sealed class LineSplitterTests
{
    [TestMethod]
    public void Lines_come_whole_however_their_bytes_arrive()
    {
        var splitter = new LineSplitter();
        CollectionAssert.AreEqual(Array.Empty<string>(), Push(splitter, "*ID"));
        CollectionAssert.AreEqual(new[] { "*IDN?\r", string.Empty, "STATE?" }, Push(splitter, "N?\r\n\nSTATE?\nREST"));
        CollectionAssert.AreEqual(new[] { "REST" }, Push(splitter, "\n"));
    }

    [TestMethod]
    public void Of_a_line_longer_than_any_only_that_is_kept()
    {
        var splitter = new LineSplitter();
        for (int block = 0; block < 100; block++) CollectionAssert.AreEqual(Array.Empty<string>(), Push(splitter, new string('x', 1000)));
        CollectionAssert.AreEqual(new[] { null, "STATE?" }, Push(splitter, "\nSTATE?\n"));
    }

    [TestMethod]
    public void The_longest_line_and_its_carriage_return_fit()
    {
        string line = new('x', 255);
        CollectionAssert.AreEqual(new[] { line + "\r" }, Push(new LineSplitter(), line + "\r\n"));
    }

    private static string?[] Push(LineSplitter splitter, string bytes) => [.. splitter.Push(Encoding.Latin1.GetBytes(bytes))];
}
