using System.Globalization;
using System.Text.Json;
using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.EndToEnd.Tests.Scripts;
using AgNw.EndToEnd.Tests.Support;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;
using AgNw.Timeline.SmuFiles;

namespace AgNw.EndToEnd.Tests.Exports;

/// <summary>`agnw export` of the demo's run: what NumPy and HyperSpy load, and the files of the run itself, say the same.</summary>
[TestClass]
public sealed class ExportTests
{
    private static string Run => DemoRuns.Usual.Folder.FullPath;

    [TestMethod]
    public async Task NumPy_loads_every_value_of_the_run_with_its_type()
    {
        using var folder = new TemporaryFolder();
        Export("npz", folder.In("run.npz"));

        string python = await Python("numpy");
        ScriptRun check = await ScriptRun.Of(python, Script("check_npz.py"), folder.In("run.npz"), DemoRuns.Usual.Folder.Database, DemoRuns.Usual.Folder.Manifest);
        StringAssert.Contains(check.Succeeded().Out, "values equal");
    }

    [TestMethod]
    public void The_same_run_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Export("npz", folder.In("one.npz"));
        Export("npz", folder.In("two.npz"));
        CollectionAssert.AreEqual(File.ReadAllBytes(folder.In("one.npz")), File.ReadAllBytes(folder.In("two.npz")));
    }

    [TestMethod]
    public async Task HyperSpys_reader_loads_the_table_for_Impulse_as_it_is()
    {
        string reader = Environment.GetEnvironmentVariable("AGNW_HYPERSPY_READER") ?? "/usr/lib/python3/dist-packages/hyperspy/io_plugins/impulse.py";
        if (!File.Exists(reader)) Assert.Inconclusive("tests/run unpacks HyperSpy's reader and names it in AGNW_HYPERSPY_READER: it is not there.");
        using var folder = new TemporaryFolder();
        JsonElement files = Export("impulse", folder.In("wire")).GetProperty("files");
        Assert.AreEqual(folder.In("wire_Synchronized data.csv"), files[0].GetString());
        Assert.AreEqual(folder.In("wire_Metadata.log"), files[1].GetString());

        ScriptRun check = await ScriptRun.Of(await Python("numpy"), Script("check_impulse.py"), reader, folder.In("wire_Synchronized data.csv"));
        JsonElement loaded = JsonDocument.Parse(check.Succeeded().Out).RootElement;
        JsonElement[] signals = [.. loaded.GetProperty("signals").EnumerateArray()];
        IReadOnlyList<TimelineRow> rows = DemoRuns.Usual.Timeline;
        CollectionAssert.AreEqual(
            new[] { "Voltage Measured (V)|V|f", "Current Measured (A)|A|f", "Frame||i", "Beam blanked||i", "Time uncertainty (s)|s|f" },
            signals.Select(static s => $"{s.GetProperty("title")}|{s.GetProperty("quantity")}|{s.GetProperty("kind")}").ToArray());
        CollectionAssert.AreEqual(rows.Select(static r => r.VoltageVolt).ToArray(), Data(signals[0]));
        CollectionAssert.AreEqual(rows.Select(static r => r.CurrentAmpere).ToArray(), Data(signals[1]));
        CollectionAssert.AreEqual(rows.Select(static r => (double)(r.Frame ?? -1)).ToArray(), Data(signals[2]));
        double step = (rows[^2].BoardTick - rows[1].BoardTick) / (double)TripCoreClock.Hertz / (rows.Count - 3);
        Assert.AreEqual(step, signals[0].GetProperty("scale").GetDouble(), 1e-9 * step);
        StringAssert.Contains(loaded.GetProperty("header").GetProperty("Statement_origin").GetString(), "simulated");
        Assert.AreEqual(
            DemoRuns.Usual.Manifest.StartedUtc?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            $"{signals[0].GetProperty("date")} {signals[0].GetProperty("time")}");
    }

    [TestMethod]
    public void Our_own_reader_of_Impulse_logs_reads_the_table_back()
    {
        using var folder = new TemporaryFolder();
        Export("impulse", folder.In("wire.csv"));
        ReadingRow[] back = [.. ReadingList.Read(folder.In("wire_Synchronized data.csv"), new SmuCsvFormat())];
        IReadOnlyList<TimelineRow> rows = DemoRuns.Usual.Timeline;
        CollectionAssert.AreEqual(rows.Select(static r => r.CurrentAmpere).ToArray(), back.Select(static r => r.CurrentAmpere).ToArray());
        Assert.AreEqual((rows[^1].BoardTick - rows[0].BoardTick) / (TripCoreClock.Hertz / 1e9), back[^1].TimeNanoseconds - back[0].TimeNanoseconds, 1.0);
    }

    [TestMethod]
    public void The_csv_of_a_table_has_units_in_its_header_and_the_values_of_the_run()
    {
        using var folder = new TemporaryFolder();
        Export("csv", folder.In("timeline.csv"), "--columns", "board_tick,voltage_V,current_A,reading");
        string[] lines = File.ReadAllLines(folder.In("timeline.csv"));
        Assert.AreEqual("board_tick,voltage_V,current_A,reading", lines[0]);
        CollectionAssert.AreEqual(
            DemoRuns.Usual.Timeline.Select(static r => string.Create(CultureInfo.InvariantCulture, $"{r.BoardTick},{r.VoltageVolt:R},{r.CurrentAmpere:R},{r.Reading}")).ToArray(),
            lines[1..]);
    }

    [TestMethod]
    public void Rows_are_chosen_by_time_and_thinned()
    {
        using var folder = new TemporaryFolder();
        Export("csv", folder.In("waveform.csv"), "--table", "waveform", "--every", "100", "--columns", "board_tick");
        WaveformRow[] waveform = [.. CsvFileReader.Read(DemoRuns.Usual.Folder.Waveform, new WaveformFormat())];
        CollectionAssert.AreEqual(waveform.Where(static (_, n) => n % 100 == 0).Select(static r => $"{r.BoardTick}").ToArray(), File.ReadAllLines(folder.In("waveform.csv"))[1..]);

        long trip = DemoRuns.Usual.Trip.Ticks;
        string from = ((trip - (2 * (long)TripCoreClock.Hertz)) / (double)TripCoreClock.Hertz).ToString("R", CultureInfo.InvariantCulture);
        string to = (trip / (double)TripCoreClock.Hertz).ToString("R", CultureInfo.InvariantCulture);
        Export("csv", folder.In("part.csv"), "--from", from, "--to", to, "--columns", "reading");
        CollectionAssert.AreEqual(
            DemoRuns.Usual.Timeline.Where(r => r.BoardTick >= trip - (2 * (long)TripCoreClock.Hertz) && r.BoardTick <= trip).Select(static r => $"{r.Reading}").ToArray(),
            File.ReadAllLines(folder.In("part.csv"))[1..]);
    }

    [TestMethod]
    public void A_run_that_is_not_merged_is_refused_with_the_command_that_merges()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.In("events.agnw"), DemoRuns.Usual.Bytes("events.agnw"));
        StringAssert.Contains(Refused("export", folder.Path, "--format", "npz", "--out", folder.In("x.npz")), "`agnw merge` makes it");
        Assert.IsFalse(File.Exists(folder.In("x.npz")));
    }

    [TestMethod]
    public void What_is_there_is_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        foreach ((string format, string name, string there) in new[]
        {
            ("csv", "a.csv", "a.csv"), ("npz", "a.npz", "a.npz"), ("impulse", "a", "a_Synchronized data.csv"), ("impulse", "b", "b_Metadata.log"),
        })
        {
            folder.Write(there, "mine");
            StringAssert.Contains(Refused("export", Run, "--format", format, "--out", folder.In(name)), "exists already");
            Assert.AreEqual("mine", File.ReadAllText(folder.In(there)));
        }

        Assert.HasCount(4, Directory.GetFiles(folder.Path));
    }

    [TestMethod]
    [DataRow("run.db has no table 'volts'; it has run,", "--format", "csv", "--table", "volts")]
    [DataRow("timeline has no column 'volts'; it has smu, reading, board_tick, board_time_s", "--format", "csv", "--columns", "board_tick,volts")]
    [DataRow("CSV holds one table", "--format", "csv", "--table", "timeline", "--table", "frames")]
    [DataRow("has columns of its own", "--format", "impulse", "--columns", "current_A")]
    [DataRow("0 readings are selected", "--format", "impulse", "--from", "1e9")]
    public void What_the_run_does_not_hold_is_said_with_what_it_has(string reason, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        StringAssert.Contains(Refused(["export", Run, .. arguments, "--out", folder.In("x")]), reason);
        Assert.IsEmpty(Directory.GetFiles(folder.Path));
    }

    private static JsonElement Export(string format, string output, params string[] arguments)
    {
        AgnwResult result = Agnw.Run(["export", Run, "--format", format, "--out", output, .. arguments, "--json"]);
        Assert.AreEqual(0, result.ExitCode, result.Error);
        return result.Json;
    }

    private static string Refused(params string[] arguments) => Agnw.Run(arguments).OneErrorLine(ExitCode.Failed);

    private static double[] Data(JsonElement signal) =>
        [.. signal.GetProperty("data").EnumerateArray().Select(static value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble())];

    private static string Script(string name) => Path.Combine(AppContext.BaseDirectory, "Exports", name);

    private static async Task<string> Python(string package)
    {
        // Debian's python3, where its packages are, not whatever comes first in the path.
        string python = File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
        ScriptRun found = await ScriptRun.Of(python, "-c", $"import {package}");
        if (found.ExitCode != 0) Assert.Inconclusive($"tests/run installs what this needs: {found.Error.Trim().Split('\n')[^1]}");
        return python;
    }
}
