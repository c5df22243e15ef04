using System.Globalization;
using System.Text;
using System.Text.Json;
using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.EndToEnd.Tests.Support;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;

namespace AgNw.EndToEnd.Tests.Merging;

/// <summary>`agnw merge` on the demo's run: with files as other programs write them, and with files that cannot be merged.</summary>
[TestClass]
public sealed class MergeTests
{
    [TestMethod]
    public void External_files_of_the_same_readings_and_frames_give_the_runs_own_timeline()
    {
        using var folder = new TemporaryFolder();
        string smu = folder.Write("smu-export.csv", Readings(DemoRuns.Usual));
        string frames = folder.Write("camera-export.csv", Frames(DemoRuns.Usual));
        string output = folder.In("merged.csv");
        AgnwResult result = Agnw.Run("merge", DemoRuns.Usual.Folder.FullPath, "--smu", smu, "--frames", frames, "--out", output, "--json");

        Assert.AreEqual(0, result.ExitCode, result.Error);
        Assert.AreEqual(DemoRuns.Usual.Timeline.Count, result.Json.GetProperty("rows").GetInt64());
        CollectionAssert.AreEqual(File.ReadAllBytes(DemoRuns.Usual.Folder.Timeline), File.ReadAllBytes(output));
    }

    [TestMethod]
    public void The_runs_own_tables_give_its_own_timeline()
    {
        using var folder = new TemporaryFolder();
        AgnwResult result = Agnw.Run("merge", DemoRuns.Usual.Folder.FullPath, "--out", folder.In("merged.csv"), "--json");

        Assert.AreEqual(0, result.ExitCode, result.Error);
        CollectionAssert.AreEqual(File.ReadAllBytes(DemoRuns.Usual.Folder.Timeline), File.ReadAllBytes(folder.In("merged.csv")));
    }

    [TestMethod]
    public void A_journal_cut_in_the_middle_is_named_by_record_and_byte()
    {
        using var folder = new TemporaryFolder();
        byte[] journal = DemoRuns.Usual.Bytes("events.agnw");
        File.WriteAllBytes(folder.In("events.agnw"), journal[..^5]);

        string line = Refused(folder, "--smu", DemoRuns.Usual.Folder.ReadingsTable);
        StringAssert.Contains(line, $"record {DemoRuns.Usual.Events.Count} at byte");
    }

    [TestMethod]
    public void A_flipped_bit_in_the_journal_is_named_by_record()
    {
        using var folder = new TemporaryFolder();
        byte[] journal = DemoRuns.Usual.Bytes("events.agnw");
        journal[journal.Length / 2] ^= 0x10;
        File.WriteAllBytes(folder.In("events.agnw"), journal);

        StringAssert.Contains(Refused(folder, "--smu", DemoRuns.Usual.Folder.ReadingsTable), "its CRC does not fit");
    }

    [TestMethod]
    public void An_unreadable_table_is_named_by_file_line_and_column()
    {
        using var folder = new TemporaryFolder();
        File.Copy(DemoRuns.Usual.Folder.Journal, folder.In("events.agnw"));
        string smu = folder.Write("bad.csv", "time_s,current_A\n0.1,1e-3\n0.2,broken\n");

        string line = Refused(folder, "--smu", smu);
        StringAssert.Contains(line, $"{smu}, line 3, column 'current_A'");
    }

    [TestMethod]
    public void Tables_with_names_of_their_own_and_no_units_are_merged_by_what_the_user_says()
    {
        using var folder = new TemporaryFolder();
        string smu = folder.Write("smu.csv", Readings(DemoRuns.Usual).Replace("reading,time_s,voltage_V,current_A", "Nr,Zeit,U,I1", StringComparison.Ordinal));
        string frames = folder.Write("camera.csv", Frames(DemoRuns.Usual).Replace("frame,time_ms,exposure_ms", "Bild,t:abs,Dauer", StringComparison.Ordinal));
        string[] files = ["merge", DemoRuns.Usual.Folder.FullPath, "--smu", smu, "--frames", frames, "--out", folder.In("merged.csv"), "--json"];
        AgnwResult result = Agnw.Run(
            [.. files, "--smu-columns", "time=Zeit:s, voltage=U:V,current=I1:A", "--frame-columns", "frame=Bild", "--frame-columns", "time=t:abs:ms,exposure=Dauer:ms"]);

        Assert.AreEqual(0, result.ExitCode, result.Error);
        CollectionAssert.AreEqual(File.ReadAllBytes(DemoRuns.Usual.Folder.Timeline), File.ReadAllBytes(folder.In("merged.csv")));
    }

    [TestMethod]
    [DataRow("'amps=I' names no column", "--smu-columns", "amps=I")]
    [DataRow("'current' names no column", "--smu-columns", "current")]
    [DataRow("names current twice", "--smu-columns", "current=I,current=J")]
    [DataRow("'voltage=U' names no column", "--frame-columns", "voltage=U")]
    [DataRow("on this command line with --smu-columns", "--smu-columns", "time=smu_time:ns,current=I9:A")]
    [DataRow("no column 'I9'", "--smu-columns", "time=smu_time:ns,current=I9:A")]
    public void Names_of_columns_that_say_nothing_are_refused(string reason, params string[] options)
    {
        using var folder = new TemporaryFolder();
        File.Copy(DemoRuns.Usual.Folder.Journal, folder.In("events.agnw"));
        StringAssert.Contains(Refused(folder, ["--smu", DemoRuns.Usual.Folder.ReadingsTable, .. options]), reason);
    }

    [TestMethod]
    public void A_missing_table_is_named_with_the_option_that_names_it()
    {
        using var folder = new TemporaryFolder();
        File.Copy(DemoRuns.Usual.Folder.Journal, folder.In("events.agnw"));

        string line = Refused(folder, "--smu", folder.In("nothing.csv"));
        StringAssert.Contains(line, "nothing.csv does not exist");
        StringAssert.Contains(line, "--smu");
        StringAssert.Contains(
            Refused(folder, "--smu", DemoRuns.Usual.Folder.ReadingsTable, "--frames", folder.In("none.csv")), "none.csv does not exist");
    }

    [TestMethod]
    public void A_folder_that_is_no_run_is_refused()
    {
        using var folder = new TemporaryFolder();

        StringAssert.Contains(Refused(folder), "events.agnw");
    }

    [TestMethod]
    public void Merging_a_run_again_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        foreach (string path in Directory.EnumerateFiles(DemoRuns.Usual.Folder.FullPath))
            File.Copy(path, folder.In(Path.GetFileName(path)));
        Assert.AreEqual(0, Agnw.Run("merge", folder.Path).ExitCode);
        Assert.AreEqual(0, Agnw.Run("merge", folder.Path).ExitCode);

        foreach (string path in Directory.EnumerateFiles(DemoRuns.Usual.Folder.FullPath))
            CollectionAssert.AreEqual(File.ReadAllBytes(path), File.ReadAllBytes(folder.In(Path.GetFileName(path))), path);
    }

    [TestMethod]
    public void A_report_of_other_readings_or_another_dose_rate_is_taken_away_and_said_to_be()
    {
        using var folder = new TemporaryFolder();
        string run = folder.In("run");
        Directory.CreateDirectory(run);
        foreach (string path in Directory.EnumerateFiles(DemoRuns.Usual.Folder.FullPath))
            File.Copy(path, Path.Combine(run, Path.GetFileName(path)));
        string report = Path.Combine(run, "report.html");
        AgnwResult same = Agnw.Run("merge", run, "--json");
        Assert.AreEqual(JsonValueKind.Null, same.Json.GetProperty("outdatedReport").ValueKind);
        Assert.IsTrue(File.Exists(report));

        AgnwResult merged = Agnw.Run("merge", run, "--dose-rate", "7", "--json");
        Assert.AreEqual(0, merged.ExitCode, merged.Error);
        Assert.AreEqual(report, merged.Json.GetProperty("outdatedReport").GetString());
        Assert.IsFalse(File.Exists(report));
        Assert.AreEqual(0, Agnw.Run("verify", run).ExitCode);

        Assert.AreEqual(0, Agnw.Run("report", run).ExitCode);
        string smu = folder.Write("smu.csv", Readings(DemoRuns.Usual).Replace("0.1", "0.10000001", StringComparison.Ordinal));
        StringAssert.Contains(Agnw.Run("merge", run, "--smu", smu).Out.Replace("\n", " ", StringComparison.Ordinal), "told of the merge before and was taken away");
        Assert.IsFalse(File.Exists(report));
    }

    [TestMethod]
    public void A_timeline_that_is_not_the_one_merged_last_is_neither_reported_nor_exported()
    {
        using var folder = new TemporaryFolder();
        foreach (string path in Directory.EnumerateFiles(DemoRuns.Usual.Folder.FullPath))
            File.Copy(path, folder.In(Path.GetFileName(path)));
        File.AppendAllText(folder.In("timeline_frames.csv"), "\n");
        StringAssert.Contains(Agnw.Run("report", folder.Path).OneErrorLine(ExitCode.Failed), "timeline_frames.csv is not the one that manifest.json states");
        File.WriteAllBytes(folder.In("run.db"), [.. File.ReadAllBytes(folder.In("run.db")), 0]);
        StringAssert.Contains(
            Agnw.Run("export", folder.Path, "--format", "csv", "--out", folder.In("table.csv")).OneErrorLine(ExitCode.Failed), "run.db is not the one that manifest.json states");
    }

    [TestMethod]
    public void A_merge_that_fails_half_way_leaves_the_timeline_before_it_whole()
    {
        using var folder = new TemporaryFolder();
        foreach (string path in Directory.EnumerateFiles(DemoRuns.Usual.Folder.FullPath))
            File.Copy(path, folder.In(Path.GetFileName(path)));
        string[] lines = Readings(DemoRuns.Usual).Split('\n');
        string smu = folder.Write("damaged.csv", string.Join('\n', [.. lines[..^5], "broken"]));

        Assert.AreEqual(ExitCode.Failed, Agnw.Run("merge", folder.Path, "--smu", smu).ExitCode);
        foreach (string path in Directory.EnumerateFiles(folder.Path).Where(path => path != smu))
            CollectionAssert.AreEqual(DemoRuns.Usual.Bytes(Path.GetFileName(path)), File.ReadAllBytes(path), path);
    }

    [TestMethod]
    public void A_file_outside_of_the_run_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        string output = folder.In("merged.csv");
        string there = folder.Write("merged_frames.csv", "mine");
        string line = Agnw.Run("merge", DemoRuns.Usual.Folder.FullPath, "--out", output).OneErrorLine(ExitCode.Failed);

        StringAssert.Contains(line, "exists and is never overwritten");
        Assert.AreEqual("mine", File.ReadAllText(there));
        Assert.IsFalse(File.Exists(output));
    }

    [TestMethod]
    public void Every_frame_and_every_event_of_the_demo_has_its_row()
    {
        RunFolder run = DemoRuns.Usual.Folder;
        TimelineFrameRow[] frames = [.. CsvFileReader.Read(run.TimelineFrames, new TimelineFrameFormat(TripCoreClock.Hertz))];
        TimelineEventRow[] events = [.. CsvFileReader.Read(run.TimelineEvents, new TimelineEventFormat(TripCoreClock.Hertz))];
        CollectionAssert.AreEqual(DemoRuns.Usual.Frames.Where(static f => f.StartTick is not null).Select(static f => f.Index).ToArray(), frames.Select(static f => f.Frame).ToArray());
        TimelineEventRow trip = events.Single(static e => e.Event.StartsWith("TRIP ", StringComparison.Ordinal));
        Assert.AreEqual(DemoRuns.Usual.Trip.Ticks, trip.BoardTick);
        TimelineRow before = DemoRuns.Usual.Timeline.Last(row => row.BoardTick <= trip.BoardTick);
        Assert.AreEqual((before.Reading, before.CurrentAmpere), (trip.Reading!.Value, trip.CurrentAmpere));
        foreach (TimelineFrameRow frame in frames)
        {
            TimelineRow[] within = [.. DemoRuns.Usual.Timeline.Where(row => row.BoardTick >= frame.StartTick && row.BoardTick < frame.EndTick)];
            Assert.AreEqual(within.Length, frame.Electrical.Readings, $"frame {frame.Frame}");
            Assert.IsTrue(within.All(row => row.CurrentAmpere >= Below(frame.Electrical.CurrentMinAmpere) && row.CurrentAmpere <= Above(frame.Electrical.CurrentMaxAmpere)), $"frame {frame.Frame}");
        }
    }

    [TestMethod]
    public void Readings_of_another_clock_without_anything_in_common_are_refused_rather_than_merged_into_nothing()
    {
        using var folder = new TemporaryFolder();
        using var empty = new TemporaryFolder();
        File.WriteAllBytes(folder.In("events.agnw"), DemoRuns.Usual.Bytes("events.agnw")[..HeaderBytes]);
        string smu = empty.Write("smu.csv", "time_s,current_A\n0.1,1e-3\n0.2,1e-3\n");

        StringAssert.Contains(Refused(folder, "--smu", smu), "cannot be related to the board's");
    }

    // Figures of an exposure have nine digits.
    private static double Below(double ampere) => ampere - (1e-8 * Math.Abs(ampere));

    private static double Above(double ampere) => ampere + (1e-8 * Math.Abs(ampere));

    private static int HeaderBytes => DemoRuns.Usual.Bytes("events.agnw").Length - (28 * DemoRuns.Usual.Events.Count);

    /// <summary>Merges a folder, demands one line on standard error, and that the folder holds what it held.</summary>
    private static string Refused(TemporaryFolder folder, params string[] options)
    {
        string[] before = [.. Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal)];
        string line = Agnw.Run(["merge", folder.Path, .. options]).OneErrorLine(ExitCode.Failed);
        CollectionAssert.AreEqual(before, Directory.EnumerateFiles(folder.Path).Order(StringComparer.Ordinal).ToArray());
        return line;
    }

    /// <summary>As a program of a laboratory writes readings: its own columns, seconds instead of nanoseconds.</summary>
    private static string Readings(DemoRun run)
    {
        var text = new StringBuilder("reading,time_s,voltage_V,current_A\n");
        foreach (ReadingRow row in run.Readings)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Index},{row.TimeNanoseconds / 1_000_000_000}.{row.TimeNanoseconds % 1_000_000_000:D9},{row.VoltageVolt:R},{row.CurrentAmpere:R}\n");
        }

        return text.ToString();
    }

    private static string Frames(DemoRun run)
    {
        var text = new StringBuilder("frame,time_ms,exposure_ms\n");
        foreach (FrameRow row in run.Frames)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row.Index},{row.FileTimeNanoseconds / 1_000_000},{row.ExposureNanoseconds / 1_000_000}\n");
        }

        return text.ToString();
    }
}
