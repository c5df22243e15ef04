using System.IO.Compression;
using System.Text;
using AgNw.Contract;
using AgNw.Recording.Database;
using AgNw.Recording.Errors;
using AgNw.Recording.Runs;
using AgNw.Timeline.Exports;

namespace AgNw.Timeline.Tests.Exports;

[TestClass]
public sealed class RunExportTests
{
    private const long Second = TripCoreClock.Hertz;
    private readonly string folder = Directory.CreateTempSubdirectory("agnw-export-").FullName;

    [TestCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public void A_csv_has_empty_fields_for_what_is_not_known_and_quotes_what_has_to_be()
    {
        RunFolder run = Run(marks: [[7L, "2026-11-22T08:00:00.0000000Z", "thin, \"middle\""]], waveform: [[-Second / 2, -0.5, 1e-300, 2.0]]);
        RunExport.Write(run, ExportFormat.Csv, new ExportSelection { Tables = ["marks"] }, In("marks.csv"));
        Assert.AreEqual("marker,utc,label\n7,2026-11-22T08:00:00.0000000Z,\"thin, \"\"middle\"\"\"\n", File.ReadAllText(In("marks.csv")));
        RunExport.Write(run, ExportFormat.Csv, new ExportSelection { Tables = ["waveform"] }, In("waveform.csv"));
        Assert.AreEqual("board_tick,board_time_s,time_from_trip_s,current_A,voltage_V\n-24000000,-0.5,-0.5,1E-300,2\n", File.ReadAllText(In("waveform.csv")));
        RunExport.Write(run, ExportFormat.Csv, new ExportSelection { Tables = ["readings"] }, In("readings.csv"));
        Assert.AreEqual("smu,reading,smu_time_ns,source_V,voltage_V,current_A,board_tick\nsmu,1,0,,,,\n", File.ReadAllText(In("readings.csv")));
    }

    [TestMethod]
    public void A_time_window_holds_its_ends_and_nothing_is_thinned_that_is_no_series()
    {
        RunFolder run = Run(
            marks: [[1L, "a", "a"], [2L, "b", "b"], [3L, "c", "c"]],
            waveform: [.. Enumerable.Range(0, 10).Select(static n => (object?[])[n * Second, (double)n, 0.0, 0.0])]);
        var selection = new ExportSelection { Tables = ["waveform"], Columns = ["board_time_s"], FromSeconds = 2, ToSeconds = 7, Every = 2 };
        ExportReport report = RunExport.Write(run, ExportFormat.Csv, selection, In("waveform.csv"));
        Assert.AreEqual("board_time_s\n2\n4\n6\n", File.ReadAllText(In("waveform.csv")));
        Assert.AreEqual(new ExportedTable("waveform", 3, 1), report.Tables.Single());
        Assert.AreEqual(3, RunExport.Write(run, ExportFormat.Csv, new ExportSelection { Tables = ["marks"], Every = 2 }, In("marks.csv")).Tables[0].Rows);
    }

    [TestMethod]
    public void An_array_of_texts_is_as_wide_as_its_longest_and_holds_any_character()
    {
        const string text = "5 \u00B5A \U0001F52C";
        RunFolder run = Run(marks: [[1L, "a", text], [2L, "b", string.Empty]]);
        RunExport.Write(run, ExportFormat.Npz, new ExportSelection { Tables = ["marks"] }, In("run.npz"));
        using ZipArchive zip = ZipFile.OpenRead(In("run.npz"));
        byte[] label = Content(zip, "marks/label.npy");
        // Six characters: the microscope is one.
        StringAssert.Contains(Encoding.Latin1.GetString(label, 0, 128), "'descr': '<U6', 'fortran_order': False, 'shape': (2,)");
        Assert.AreEqual(text + new string('\0', 6), Encoding.UTF32.GetString(label.AsSpan(128)));
        CollectionAssert.AreEqual(
            new[] { "metadata.npy", "missing_integer.npy", "marks/marker.npy", "marks/utc.npy", "marks/label.npy" },
            zip.Entries.Select(static entry => entry.FullName).ToArray());
    }

    [TestMethod]
    public void A_run_whose_timeline_is_empty_is_not_merged()
    {
        foreach (ExportFormat format in Enum.GetValues<ExportFormat>())
        {
            RecordingException error = Assert.ThrowsExactly<RecordingException>(() => RunExport.Write(Run(), format, new ExportSelection(), In("x")));
            StringAssert.Contains(error.Message, "is not merged");
        }
    }

    [TestMethod]
    public void A_database_that_is_none_is_refused_and_nothing_is_written()
    {
        RunFolder run = Run();
        File.WriteAllBytes(run.Database, "no database at all, but long enough to be read as one if it were"u8.ToArray());
        RecordingException error = Assert.ThrowsExactly<RecordingException>(() => RunExport.Write(run, ExportFormat.Npz, new ExportSelection(), In("x.npz")));
        StringAssert.Contains(error.Message, run.Database);
        Assert.IsFalse(File.Exists(In("x.npz")));
    }

    [TestMethod]
    public void A_database_that_is_damaged_inside_leaves_no_half_file()
    {
        RunFolder run = Run(waveform: [.. Enumerable.Range(0, 20_000).Select(static n => (object?[])[n * Second, (double)n, 0.0, 0.0])]);
        byte[] bytes = File.ReadAllBytes(run.Database);
        Array.Fill(bytes, (byte)0x5A, bytes.Length - 200_000, 150_000);
        File.WriteAllBytes(run.Database, bytes);
        Assert.ThrowsExactly<RecordingException>(() => RunExport.Write(run, ExportFormat.Csv, new ExportSelection { Tables = ["waveform"] }, In("x.csv")));
        Assert.IsFalse(File.Exists(In("x.csv")));
    }

    private RunFolder Run(IReadOnlyList<object?>[]? marks = null, IReadOnlyList<object?>[]? waveform = null)
    {
        string path = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
        File.WriteAllBytes(Path.Combine(path, "events.agnw"), []);
        RunFolder run = RunFolder.Open(path);
        using RunDatabase database = RunDatabase.OpenOrCreate(run.Database);
        database.Replace("marks", marks ?? []);
        database.Replace("waveform", waveform ?? []);
        database.Replace("readings", [["smu", 1L, 0L, double.NaN, double.NaN, double.NaN, null]]);
        database.Commit();
        return run;
    }

    private string In(string name) => Path.Combine(folder, name);

    private static byte[] Content(ZipArchive zip, string name)
    {
        using Stream stream = zip.GetEntry(name)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
