using AgNw.EndToEnd.Tests.Support;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;
using AgNw.Timeline.Runs;
using Microsoft.Data.Sqlite;

namespace AgNw.EndToEnd.Tests.Database;

/// <summary>run.db of the demo's run against the run's other files.</summary>
[TestClass]
public sealed class RunDatabaseTests
{
    [TestMethod]
    public void Events_readings_frames_timeline_and_clock_fits_are_those_of_the_files()
    {
        string path = DemoRuns.Usual.Folder.Database;
        Assert.AreEqual(DemoRuns.Usual.Events.Count, Number(path, "SELECT COUNT(*) FROM events"));
        Assert.AreEqual(DemoRuns.Usual.Readings.Count, Number(path, "SELECT COUNT(*) FROM readings"));
        Assert.AreEqual(DemoRuns.Usual.Frames.Count, Number(path, "SELECT COUNT(*) FROM frames"));
        Assert.AreEqual(DemoRuns.Usual.Timeline.Count, Number(path, "SELECT COUNT(*) FROM timeline"));
        Assert.AreEqual(DemoRuns.Usual.Manifest.ClockFits.Count, Number(path, "SELECT COUNT(*) FROM clock_fits"));
        Assert.AreEqual(DemoRuns.Usual.Manifest.Boots[^1].Journal, Number(path, "SELECT SUM(journal) FROM boots"));
        Assert.AreEqual(DemoRuns.Usual.Trip.Ticks, Number(path, "SELECT board_tick FROM trips"));
        Assert.AreEqual(DemoRuns.Usual.Trip.Sequence, Number(path, "SELECT sequence FROM trips"));
        Assert.AreEqual(DemoRuns.Usual.Timeline.Count(static row => row.Frame is not null), Number(path, "SELECT COUNT(frame_start_tick) FROM readings_in_place"));
        Assert.AreEqual(DemoRuns.Usual.Timeline.Sum(static row => row.BoardTick % 1000), Number(path, "SELECT SUM(board_tick % 1000) FROM timeline"));
    }

    [TestMethod]
    public void Importing_a_run_again_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = Copy(DemoRuns.Usual.Folder, folder.In("run"));
        byte[] before = File.ReadAllBytes(run.Database);
        RunManifest manifest = ManifestFile.Read(run);

        Assert.AreEqual(0, RunDatabaseFiller.Fill(run, manifest));
        CollectionAssert.AreEqual(before, File.ReadAllBytes(run.Database));
        File.Delete(run.Database);
        Assert.IsGreaterThan(0L, RunDatabaseFiller.Fill(run, manifest));
        Assert.AreEqual(0, RunDatabaseFiller.Fill(run, manifest));
    }

    [TestMethod]
    public void A_merge_into_the_run_leaves_it_whole()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = Copy(DemoRuns.Usual.Folder, folder.In("run"));
        File.Delete(run.Timeline);
        AgnwResult merged = Agnw.Run("merge", run.FullPath, "--json");

        Assert.AreEqual(0, merged.ExitCode, merged.Error);
        Assert.AreEqual(run.Database, merged.Json.GetProperty("database").GetString());
        AgnwResult verified = Agnw.Run("verify", run.FullPath);
        Assert.AreEqual(0, verified.ExitCode, verified.Out);
    }

    private static RunFolder Copy(RunFolder run, string path)
    {
        Directory.CreateDirectory(path);
        foreach (string file in Directory.EnumerateFiles(run.FullPath)) File.Copy(file, Path.Combine(path, Path.GetFileName(file)));
        return RunFolder.Open(path);
    }

    private static long Number(string path, string query)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own texts
        command.CommandText = query;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
