using AgNw.Interlock.Captures;
using AgNw.Interlock.Tests.Support;

namespace AgNw.Interlock.Tests.Captures;

[TestClass]
public sealed class CaptureReaderTests
{
    [TestMethod]
    public async Task All_pairs_are_read_over_a_line_that_damages_every_seventh_block()
    {
        var board = new FakeBoard { CaptureCurrent = [.. Enumerable.Range(0, 3001).Select(i => (short)(i * 7))] };
        await using InterlockDriver driver = await board.ConnectAsync();
        int replies = 0;
        board.Stream.Damage = reply =>
        {
            if (++replies % 7 == 0) reply[^3] ^= 1;
            return reply;
        };
        CaptureData? capture = await driver.ReadCaptureAsync();

        Assert.IsNotNull(capture);
        CollectionAssert.AreEqual(board.CaptureCurrent, capture.CurrentCodes.ToArray());
        Assert.AreEqual(-board.CaptureCurrent[3000], capture.VoltageCodes[3000]);
        Assert.AreEqual(480, capture.FirstTick);
        Assert.AreEqual(480 + (48 * 3000), capture.TickOf(3000));
    }

    [TestMethod]
    public async Task On_a_line_that_passes_no_long_block_short_ones_are_asked_for()
    {
        var board = new FakeBoard { CaptureCurrent = [.. Enumerable.Range(0, 500).Select(i => (short)i)] };
        await using InterlockDriver driver = await board.ConnectAsync();
        board.Stream.Damage = reply => reply.Length > 200 ? reply[..^9] : reply;
        CaptureData? capture = await driver.ReadCaptureAsync();

        Assert.IsNotNull(capture);
        CollectionAssert.AreEqual(board.CaptureCurrent, capture.CurrentCodes.ToArray());
    }

    [TestMethod]
    public async Task A_capture_that_is_not_frozen_is_none()
    {
        var board = new FakeBoard();
        await using InterlockDriver driver = await board.ConnectAsync();
        Assert.IsNull(await driver.ReadCaptureAsync());
    }
}
