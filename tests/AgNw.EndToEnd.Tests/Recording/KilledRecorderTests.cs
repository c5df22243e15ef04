using System.Globalization;
using System.Text.Json;
using AgNw.Cli.Tests.Support;
using AgNw.Recording.Csv;
using AgNw.Recording.Journal;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;

namespace AgNw.EndToEnd.Tests.Recording;

/// <summary>
/// `agnw record` is killed with SIGKILL again and again, at a random byte of what the board sends it and a random moment after: while it
/// connects, within a block, while it writes, before and after it acknowledges. AGNW_LONG kills it 100 times instead of 10.
/// </summary>
[TestClass]
public sealed class KilledRecorderTests
{
    private const int Seed = 20260322;

    // Some hundred exchanges; connecting takes the first few hundred bytes.
    private const int MostBytes = 12_000;

    [TestMethod]
    public async Task Every_record_is_in_the_run_once_however_often_the_recorder_is_killed()
    {
        int kills = Environment.GetEnvironmentVariable("AGNW_LONG") == "1" ? 100 : 10;
        var random = new Random(Seed);
        using var folder = new TemporaryFolder();
        using var board = new BoardOnSocket();
        string[] arguments = ["--port", board.Address, "--out", folder.In("run"), "--operator", "J. Doe"];
        for (int kill = 0; kill < kills; kill++)
        {
            using var life = RecorderProcess.Start(arguments);
            bool reached = await board.ServeAsync(random.Next(MostBytes), life.Ended);
            Assert.IsTrue(reached, $"life {kill} ended by itself: {(reached ? string.Empty : life.Error)}");
            Thread.SpinWait(random.Next(400_000));
            await life.KillAsync();
        }

        using var last = RecorderProcess.Start([.. arguments, "--drain"]);
        await board.ServeAsync(last.Ended);
        (int exitCode, JsonElement result) = await last.EndAsync();
        Assert.AreEqual(0, exitCode, last.Error);
        Assert.IsEmpty(result.GetProperty("problems").EnumerateArray());

        RunFolder run = RunFolder.Open(folder.In("run"));
        uint next = 0;
        foreach (JournalEntry entry in JournalReader.Read(run.Journal)) Assert.AreEqual(next++, entry.Sequence);
        JsonElement counts = result.GetProperty("boots").EnumerateArray().Single();
        Assert.AreEqual(next, counts.GetProperty("head").GetUInt32(), "what the board wrote is what the journal holds");
        Assert.AreEqual(0, counts.GetProperty("lostInCore").GetInt32());
        Assert.AreEqual(0, counts.GetProperty("first").GetInt32());
        NoteKind[] kinds = [.. AppendedTableRows.Read(run.Notes, new NoteFormat()).Select(static note => note.Kind)];
        Assert.IsFalse(kinds.Any(static kind => kind is NoteKind.Gap or NoteKind.Duplicate or NoteKind.Reboot or NoteKind.BadRecord));
        Assert.AreEqual(string.Create(CultureInfo.InvariantCulture, $"#H{board.ConfigurationCrc:X8}"), board.Ask("CONF:CRC?"), "settings as meant");
        AgnwResult verified = Agnw.Run("verify", run.FullPath);
        Assert.AreEqual(0, verified.ExitCode, verified.Out);
        Console.WriteLine($"seed {Seed}, {kills} kills, {next} records, {kinds.Count(static kind => kind == NoteKind.Resumed)} times resumed, "
            + $"{kinds.Count(static kind => kind == NoteKind.TornTail)} torn tails");
    }
}
