using System.Text;
using AgNw.Contract;
using AgNw.Supervisor.Tests.Bench;

namespace AgNw.Supervisor.Tests;

[TestClass]
public sealed class HostLineTests
{
    private readonly SupervisorBench _bench = new();

    [TestMethod]
    [DataRow("\r\n")]
    [DataRow(" \r\n")]
    public void A_carriage_return_before_the_line_feed_is_no_harm(string end)
    {
        _bench.Arrive(Encoding.ASCII.GetBytes("FOO" + end));
        _bench.Supervisor.Pass();
        Assert.AreEqual(ScpiErrors.UndefinedHeader, _bench.NextError());
        Assert.AreEqual("1999.0", _bench.Ask("SYST:VERS?" + end.TrimEnd('\n')));
    }

    [TestMethod]
    public void A_line_of_255_characters_is_carried_out_and_one_more_is_too_long()
    {
        string longest = "SYST:VERS?" + new string(' ', ScpiLine.MaxCharacters - 10);
        Assert.AreEqual("1999.0", _bench.Ask(longest));
        Assert.AreEqual("1999.0", _bench.Ask(longest + "\r"));
        Assert.AreEqual(ScpiErrors.InputBufferOverrun, _bench.ErrorOf(longest + " "));
        Assert.AreEqual(ScpiErrors.InputBufferOverrun, _bench.ErrorOf(longest + "       x"));
        Assert.AreEqual("1999.0", _bench.Ask("SYST:VERS?"));
    }

    [TestMethod]
    public void Bytes_that_come_one_by_one_make_a_line()
    {
        foreach (byte value in "CONF:MODE REW\n"u8)
        {
            _bench.Arrive([value]);
            _bench.Supervisor.Pass();
        }

        Assert.AreEqual("REW", _bench.Ask("CONF:MODE?"));
    }

    [TestMethod]
    public void Several_lines_at_once_are_all_carried_out()
    {
        Assert.AreEqual("1999.0\nNONE\n1999.0", _bench.Ask("SYST:VERS?\nCONF:MODE?\nSYST:VERS?"));
    }

    [TestMethod]
    public void A_line_around_a_receive_overflow_is_thrown_away_and_reported()
    {
        // 1024 bytes fit; the second line is cut, and what follows would join with its head
        byte[] flood = Encoding.ASCII.GetBytes("MARK 1\n" + new string('\n', 1010) + "MARK 2" + "345;:TRIP\nMARK 3\n");
        _bench.Arrive(flood);
        Assert.IsGreaterThan(0, _bench.BytesLost);
        _bench.Wait(50);
        _bench.Arrive("9\nMARK 4\n"u8);
        _bench.Wait(50);

        CollectionAssert.AreEqual(new uint[] { 1, 4 }, _bench.Core.Writes(Registers.Mark));
        Assert.AreEqual(ScpiErrors.InputBufferOverrun, _bench.NextError());
        Assert.AreEqual("1", _bench.Ask("SYST:LINK?").Split(',')[3]);
    }

    [TestMethod]
    public void A_whole_line_that_ends_where_the_buffer_ends_is_carried_out()
    {
        _bench.Arrive(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("MARK 1\n\n", 128))));
        _bench.Wait(50);
        Assert.HasCount(128, _bench.Core.Writes(Registers.Mark));
    }
}
