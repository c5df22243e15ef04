using System.Globalization;
using System.Text.Json;
using AgNw.Contract;
using AgNw.EndToEnd.Tests.Support;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Timeline.FrameFiles;

namespace AgNw.EndToEnd.Tests.Merging;

/// <summary>
/// `agnw merge` on files of real instruments, from the test data of the public project hyperspy/rosettasciio: every reading and frame comes out in
/// its number, at its time and in its unit. Expected figures were taken from the files without this program, as is said with each; the readings'
/// times that the log needs are cut from the lines here, not read by the program's readers.
/// </summary>
[TestClass]
public sealed class RealFilesTests
{
    private const double Tick = 1.0 / TripCoreClock.Hertz;

    [TestMethod]
    public void The_record_of_Protochips_has_its_times_currents_and_voltages()
    {
        // wc, head, tail; sums by Python's math.fsum over its csv module: 163 lines less heading, eight of metadata and a last of zeros.
        string file = Real("smu", "protochips_electrical.csv");
        double[] times = [.. File.ReadAllLines(file)[9..^1].Select(static line => 1e-3 * Number(line, 0))];
        using var folder = new TemporaryFolder();
        StrobedRun.Write(folder.Path, times, frames: 0);
        (JsonElement result, TimelineRow[] rows) = Merge(folder, "--smu", file);

        Assert.AreEqual(153, result.GetProperty("readings").GetInt64());
        Assert.HasCount(153, rows);
        Assert.AreEqual((1L, -6.91414E-13, 6.14405E-05), (rows[0].Reading, rows[0].CurrentAmpere, rows[0].VoltageVolt));
        Assert.AreEqual((77L, 0.0179989, 39.0649), (rows[76].Reading, rows[76].CurrentAmpere, rows[76].VoltageVolt));
        Assert.AreEqual((153L, 0.017998, 39.5385), (rows[152].Reading, rows[152].CurrentAmpere, rows[152].VoltageVolt));
        Assert.AreEqual(1.3869571925993085, rows.Sum(static row => row.CurrentAmpere), 1e-12);
        Assert.AreEqual(3032.8217183405, rows.Sum(static row => row.VoltageVolt), 1e-9);
        // Lines 86 and 162 of the file: 7597 and 15247 ms after the first.
        AssertAt(StrobedRun.ReadingSeconds(7.597), rows[76]);
        AssertAt(StrobedRun.ReadingSeconds(15.247), rows[152]);
        AssertDrift(result, "smu");
    }

    [TestMethod]
    [DataRow("StubExperiment_Heat raw.csv", 778, 6.749, 211.366, 404.178, 159_837_996L)]
    [DataRow("StubExperiment_Synchronized data.csv", 775, 7.787, 212.383, 403.662, 159_419_795L)]
    public void A_log_of_Impulse_has_its_times(string name, int count, double first, double at400, double last, long sumMilliseconds)
    {
        // wc, head, sed -n 402p, tail; the sum of the column by Python.
        string file = Real("smu", name);
        double[] times = [.. File.ReadAllLines(file)[1..].Select(static line => Number(line, 1))];
        using var folder = new TemporaryFolder();
        StrobedRun.Write(folder.Path, times, frames: 0);
        (JsonElement result, TimelineRow[] rows) = Merge(folder, "--smu", file);

        Assert.HasCount(count, rows);
        AssertAt(StrobedRun.ReadingSeconds(0), rows[0]);
        AssertAt(StrobedRun.ReadingSeconds(at400 - first), rows[400]);
        AssertAt(StrobedRun.ReadingSeconds(last - first), rows[^1]);
        // All times together, told on the file's own clock again.
        double sum = rows.Sum(row => first + (((row.BoardTick * Tick) - StrobedRun.ReadingSeconds(0)) / (1 + (StrobedRun.DriftPpm * 1e-6))));
        Assert.AreEqual(sumMilliseconds * 1e-3, sum, count * 1e-3);
        Assert.IsTrue(rows.All(static row => double.IsNaN(row.CurrentAmpere)), "The file has temperatures and pressures, no current.");
        AssertDrift(result, "smu");
    }

    [TestMethod]
    // TVIPS: bytes 256 + 100 n + 4, xxd: 50 9a 21 2c = 740399696 s. SER: tag of each image; the .emi says Mon Feb 22 18:18:34 2016 = 1456165114 s.
    [DataRow("test_tvips_2345_000.tvips", 6, 5, 4, "U16", 740_399_696L, 740_399_696L)]
    [DataRow("128x128x5-diffraction_preview.emi", 5, 128, 128, "I32", 1_456_165_114L, 1_456_165_114L)]
    [DataRow("128x128x5-diffraction_preview_1.ser", 5, 128, 128, "I32", 1_456_165_114L, 1_456_165_114L)]
    // DM3: "5/17/2015 5:00:16 PM" two hours ahead of UTC = 1431874816 s, once for the stack. DM4: no time.
    [DataRow("test_stackbuilder_imagestack.dm3", 3, 16, 2, "U32", 1_431_874_816L, null)]
    [DataRow("test-1.dm4", 2, 2, 2, "I16", null, null)]
    public void Every_frame_of_a_cameras_file_has_its_strobe_and_the_time_that_its_file_states(
        string name, int count, int width, int height, string pixels, long? firstSeconds, long? secondSeconds)
    {
        string file = Real("camera", name);
        using (IFrameFile frames = FrameFile.Open(file))
            Assert.AreEqual(new FrameShape(width, height, Enum.Parse<PixelKind>(pixels)), frames.Shape);
        string smu = Real("smu", "protochips_electrical.csv");
        using var folder = new TemporaryFolder();
        StrobedRun.Write(folder.Path, [.. File.ReadAllLines(smu)[9..^1].Select(static line => 1e-3 * Number(line, 0))], count);
        (JsonElement result, TimelineRow[] rows) = Merge(folder, "--smu", smu, "--frames", file);

        Assert.AreEqual(count, result.GetProperty("frames").GetInt64());
        Assert.AreEqual(count, result.GetProperty("framesPlaced").GetInt64());
        TimelineFrameRow[] placed = [.. CsvFileReader.Read(folder.In("merged_frames.csv"), new TimelineFrameFormat(TripCoreClock.Hertz))];
        CollectionAssert.AreEqual(Enumerable.Range(0, count).Select(static n => (long)n).ToArray(), placed.Select(static frame => frame.Frame).ToArray());
        for (int n = 0; n < count; n++)
        {
            Assert.AreEqual(StrobedRun.FrameSeconds(n), placed[n].StartTick * Tick, Tick);
            Assert.AreEqual(0.2, (placed[n].EndTick - placed[n].StartTick) * Tick, 2 * Tick);
        }

        // Readings are 151 ms apart at the most: an exposure of 200 ms holds one at least, and each of these says its frame.
        Assert.IsTrue(placed.All(frame => rows.Count(row => row.Frame == frame.Frame) == frame.Electrical.Readings && frame.Electrical.Readings > 0));
        Assert.AreEqual((firstSeconds, secondSeconds), (Stated(file, 0), Stated(file, 1)));
    }

    private static (JsonElement Result, TimelineRow[] Rows) Merge(TemporaryFolder folder, params string[] arguments)
    {
        AgnwResult result = Agnw.Run(["merge", folder.Path, .. arguments, "--out", folder.In("merged.csv"), "--json"]);
        Assert.AreEqual(0, result.ExitCode, result.Error);
        return (result.Json, [.. CsvFileReader.Read(folder.In("merged.csv"), new TimelineFormat(TripCoreClock.Hertz))]);
    }

    private static void AssertAt(double boardSeconds, TimelineRow row)
    {
        Assert.AreEqual(boardSeconds, row.BoardTick * Tick, row.UncertaintySeconds + Tick);
        Assert.IsLessThan(1e-3, row.UncertaintySeconds);
    }

    private static void AssertDrift(JsonElement result, string source)
    {
        JsonElement fit = result.GetProperty("clockFits").EnumerateArray().Single(fit => fit.GetProperty("source").GetString() == source);
        Assert.AreEqual(StrobedRun.DriftPpm, fit.GetProperty("driftPpm").GetDouble(), 1.0);
        Assert.IsFalse(fit.GetProperty("doubtful").GetBoolean());
    }

    private static long? Stated(string file, int frame)
    {
        using IFrameFile frames = FrameFile.Open(file);
        return frames.Frame(frame).FileTimeNanoseconds / 1_000_000_000;
    }

    private static double Number(string line, int field) => double.Parse(line.Split(',')[field], CultureInfo.InvariantCulture);

    private static string Real(string kind, string name)
    {
        string? folder = Environment.GetEnvironmentVariable("AGNW_REAL_DATA");
        if (string.IsNullOrEmpty(folder)) Assert.Inconclusive("AGNW_REAL_DATA is not set: no real file to merge.");
        return Path.Combine(folder!, kind, name);
    }
}
