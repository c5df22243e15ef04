using System.Text.Json;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;

namespace AgNw.EndToEnd.Tests.Recording;

/// <summary>What can go wrong with a recording: a clear line each, and an intact run.</summary>
[TestClass]
public sealed class BadInputTests
{
    private const int ABlockAndAHalf = 3000;

    [TestMethod]
    public async Task A_full_disk_is_one_line_and_the_run_goes_on_when_there_is_room()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("needs a shell with ulimit");
        }

        using var folder = new TemporaryFolder();
        using var board = new BoardOnSocket();
        string[] arguments = ["--port", board.Address, "--out", folder.In("run")];
        using (var full = RecorderProcess.StartOnSmallDisk(8, arguments))
        {
            await board.ServeAsync(full.Ended);
            Assert.AreEqual(1, (await full.EndAsync()).ExitCode);
            StringAssert.Contains(full.Error, "events.agnw cannot be written");
            StringAssert.Contains(full.Error, "the board keeps the records");
            Assert.AreEqual(1, full.Error.Trim().Split('\n').Length, full.Error);
        }

        JsonElement result = await DrainAsync(board, arguments);
        Assert.IsEmpty(result.GetProperty("problems").EnumerateArray());
        CollectionAssert.Contains(Kinds(folder.In("run")), NoteKind.WriteFailed);
        CollectionAssert.Contains(Kinds(folder.In("run")), NoteKind.Resumed);
    }

    [TestMethod]
    public async Task A_folder_that_may_not_be_written_is_one_line()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("needs a folder that not even the administrator may write");
        }

        using var board = new BoardOnSocket();
        Task<AgnwResult> record = Task.Run(() => Agnw.Run("record", "--port", board.Address, "--out", "/proc/agnw-run", "--drain"));
        await board.ServeAsync(record);

        StringAssert.Contains((await record).OneErrorLine(1), "/proc/agnw-run cannot be made");
    }

    [TestMethod]
    public async Task A_connection_that_ends_within_a_block_is_made_again_and_nothing_is_missing()
    {
        using var folder = new TemporaryFolder();
        using var board = new BoardOnSocket();
        string[] arguments = ["--port", board.Address, "--out", folder.In("run")];
        using (var recorder = RecorderProcess.Start(arguments))
        {
            for (int connection = 0; connection < 3; connection++)
                Assert.IsTrue(await board.ServeAsync(ABlockAndAHalf + connection, recorder.Ended), "the recorder connects again");
            await recorder.KillAsync();
        }

        JsonElement result = await DrainAsync(board, arguments);
        Assert.IsEmpty(result.GetProperty("problems").EnumerateArray());
        CollectionAssert.Contains(Kinds(folder.In("run")), NoteKind.LinkLost);
        CollectionAssert.Contains(Kinds(folder.In("run")), NoteKind.LinkRestored);
    }

    [TestMethod]
    public async Task A_board_that_restarts_is_said_and_both_of_its_boots_are_in_the_run()
    {
        using var folder = new TemporaryFolder();
        using var board = new BoardOnSocket();
        string[] arguments = ["--port", board.Address, "--out", folder.In("run")];
        using (var recorder = RecorderProcess.Start(arguments))
        {
            await board.ServeAsync(ABlockAndAHalf, recorder.Ended);
            board.Reboot();
            await board.ServeAsync(ABlockAndAHalf, recorder.Ended);
            await recorder.KillAsync();
        }

        JsonElement result = await DrainAsync(board, arguments);
        Assert.IsEmpty(result.GetProperty("problems").EnumerateArray());
        CollectionAssert.Contains(Kinds(folder.In("run")), NoteKind.Reboot);
        uint[] boots = [.. JournalReader.Read(RunFolder.Open(folder.In("run")).Journal).Select(static entry => entry.Boot).Distinct()];
        Assert.HasCount(2, boots);
    }

    [TestMethod]
    public void No_board_leaves_no_run()
    {
        using var folder = new TemporaryFolder();
        string line = Agnw.Run("record", "--port", "tcp://127.0.0.1:1", "--out", folder.In("run"), "--drain").OneErrorLine(1);

        StringAssert.Contains(line, "tcp://127.0.0.1:1");
        Assert.IsFalse(Directory.Exists(folder.In("run")));
    }

    private static async Task<JsonElement> DrainAsync(BoardOnSocket board, string[] arguments)
    {
        using var last = RecorderProcess.Start([.. arguments, "--drain"]);
        await board.ServeAsync(last.Ended);
        (int exitCode, JsonElement result) = await last.EndAsync();
        Assert.AreEqual(0, exitCode, last.Error);
        return result;
    }

    private static NoteKind[] Kinds(string run) =>
        [.. AppendedTableRows.Read(RunFolder.Open(run).Notes, new NoteFormat()).Select(static note => note.Kind)];
}
