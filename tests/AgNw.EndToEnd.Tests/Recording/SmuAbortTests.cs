using System.Globalization;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;

namespace AgNw.EndToEnd.Tests.Recording;

/// <summary>`agnw record --smu` with a unit that has no trigger lines, as the 2614B: stopped over its socket when the board trips.</summary>
[TestClass]
public sealed class SmuAbortTests
{
    private const int SomeBlocks = 6000;

    [TestMethod]
    public async Task On_a_trip_the_sweep_is_aborted_and_the_output_off_and_the_run_says_when()
    {
        using var folder = new TemporaryFolder();
        using var board = new BoardOnSocket();
        using (var recorder = RecorderProcess.Start("--port", board.Address, "--out", folder.In("run"), "--smu", board.SmuAddress))
        {
            Assert.IsTrue(await board.ServeAsync(SomeBlocks, recorder.Ended), "it records");
            Assert.AreEqual(0, board.Smu.Aborts);
            board.Ask(string.Create(CultureInfo.InvariantCulture, $"ARM #H{board.ConfigurationCrc:X8}"));
            board.Ask("TRIP");
            Assert.AreEqual("TRIPPED", board.Ask("STATE?"));
            Assert.IsTrue(await board.ServeAsync(SomeBlocks, recorder.Ended), "it goes on");
            await recorder.KillAsync();
        }

        Assert.AreEqual(1, board.Smu.Aborts);
        Assert.IsFalse(board.Smu.OutputIsOn);
        Assert.AreEqual("TRIPPED", board.Ask("STATE?"), "the board is as it was");
        SmuAbortRow row = AppendedTableRows.Read(RunFolder.Open(folder.In("run")).SmuAborts, new SmuAbortFormat()).Single();
        Assert.AreEqual(board.SmuAddress, row.Address);
        Assert.IsNotNull(row.SentUtc);
        Assert.IsNotNull(row.ConfirmedUtc);
        Console.WriteLine(FormattableString.Invariant(
            $"told {row.SentNanoseconds / 1e6:0.0} ms after the record's arrival, confirmed after {row.ConfirmedNanoseconds / 1e6:0.0} ms"));
    }
}
