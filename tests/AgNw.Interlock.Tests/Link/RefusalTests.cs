using AgNw.Interlock.Errors;
using AgNw.Interlock.Tests.Support;

namespace AgNw.Interlock.Tests.Link;

/// <summary>A refusal may be for what was sent, or for what a bad line made of it.</summary>
[TestClass]
public sealed class RefusalTests
{
    [TestMethod]
    [DataRow(-113, "Undefined header")]
    [DataRow(-222, "Data out of range")]
    [DataRow(202, "Check failed")]
    public async Task A_refusal_that_damage_explains_is_tried_again(int number, string text)
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Queue(number, text);

        await driver.AcknowledgeLogAsync(board.Boot, 0);
        Assert.AreEqual(2, board.Stream.Lines.Count(l => l.StartsWith("LOG:ACK", StringComparison.Ordinal)));
    }

    [TestMethod]
    public async Task The_same_refusal_twice_is_meant()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Answers["MARK 7"] = () =>
        {
            board.Queue(-113, "Undefined header");
            return null;
        };

        await Assert.ThrowsExactlyAsync<InterlockCommandException>(() => driver.MarkAsync(7));
        Assert.AreEqual(2, board.Stream.Lines.Count(l => l == "MARK 7"));
    }

    [TestMethod]
    public async Task What_must_not_be_done_twice_is_sent_again_only_if_its_line_could_not_be_read()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Queue(-222, "Data out of range");

        await Assert.ThrowsExactlyAsync<InterlockCommandException>(() => driver.ArmAsync(1));
        board.Queue(-102, "Syntax error");
        await driver.ArmAsync(2);
        Assert.AreEqual(1, board.Stream.Lines.Count(l => l == "ARM #H00000001"));
        Assert.AreEqual(2, board.Stream.Lines.Count(l => l == "ARM #H00000002"));
    }

    [TestMethod]
    public async Task A_line_end_that_came_twice_is_no_answer()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Stream.Damage = reply => [.. reply, (byte)'\n'];

        await driver.ArmAsync(1);
        await driver.DisarmAsync();
        Assert.AreEqual("DISARMED", (await driver.AskAsync("STATE?")).Single());
    }
}
