using System.Text.Json;
using AgNw.Recording.Manifest;
using AgNw.Recording.Marks;
using AgNw.Recording.Runs;

namespace AgNw.EndToEnd.Tests.Recording;

/// <summary>`agnw record`, and what `agnw log` and `agnw verify` say of its run.</summary>
[TestClass]
public sealed class RecordedRunTests
{
    [TestMethod]
    public async Task A_recorded_run_is_whole_and_shows_its_marks_on_the_boards_clock()
    {
        using var folder = new TemporaryFolder();
        using var board = new BoardOnSocket();
        string run = folder.In("run");
        await ServedAsync(board, "record", "--port", board.Address, "--out", run, "--drain", "--operator", "J. Doe", "--specimen", "wire 7", "--json");
        await ServedAsync(board, "mark", "EDX taken", "--run", run, "--port", board.Address);
        AgnwResult waiting = await ServedAsync(board, "log", "--port", board.Address, "--kind", "MARK", "--json");
        Assert.AreEqual(RunMarks.FirstMarker, waiting.Json.GetProperty("value").GetUInt32(), "reading the board's log takes nothing from it");
        AgnwResult recorded = await ServedAsync(board, "record", "--port", board.Address, "--out", run, "--drain", "--json");

        Assert.IsTrue(recorded.Json.GetProperty("resumed").GetBoolean());
        Assert.IsLessThan(0.1, recorded.Json.GetProperty("clockUncertaintySeconds").GetDouble());
        RunManifest manifest = ManifestFile.Read(RunFolder.Open(run));
        Assert.AreEqual("wire 7", manifest.Context?.Specimen);
        Assert.AreEqual("20 mA", manifest.Configurations[board.ConfigurationCrc.ToString("X8", System.Globalization.CultureInfo.InvariantCulture)]);
        JsonElement mark = Agnw.Run("log", run, "--kind", "mark", "--json").Json;
        Assert.AreEqual("EDX taken", mark.GetProperty("label").GetString());
        Assert.IsGreaterThan(0L, mark.GetProperty("boardTick").GetInt64());
        StringAssert.Contains(Agnw.Run("log", run, "--last", "2000").Out, "EDX taken");
        Assert.StartsWith("whole: ", Agnw.Run("verify", run).Out);

        // One byte of one file, and it is not.
        byte[] table = await File.ReadAllBytesAsync(Path.Combine(run, "marks.csv"));
        table[^2] ^= 1;
        await File.WriteAllBytesAsync(Path.Combine(run, "marks.csv"), table);
        AgnwResult changed = Agnw.Run("verify", run);
        Assert.AreEqual(1, changed.ExitCode);
        StringAssert.Contains(changed.Out, "marks.csv: changed");
    }

    private static async Task<AgnwResult> ServedAsync(BoardOnSocket board, params string[] arguments)
    {
        Task<AgnwResult> command = Task.Run(() => Agnw.Run(arguments));
        await board.ServeAsync(command);
        AgnwResult result = await command;
        Assert.AreEqual(0, result.ExitCode, result.Error);
        return result;
    }
}
