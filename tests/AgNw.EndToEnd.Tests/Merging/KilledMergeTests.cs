using System.Globalization;
using System.Text;
using AgNw.EndToEnd.Tests.Support;
using AgNw.Recording.Errors;
using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Recording.Verification;
using AgNw.Timeline.Exports;
using AgNw.Timeline.Reports;

namespace AgNw.EndToEnd.Tests.Merging;

/// <summary>
/// `kill -9` of a merge with other readings than those of the merge before, at every place at which it changes what stands in the run's folder: what is left
/// is the former result, the new one, or nothing that anybody takes for one; and merging once more gives what an undisturbed merge gives, byte for byte.
/// </summary>
[TestClass]
public sealed class KilledMergeTests
{
    private const int MostPlaces = 500;

    /// <summary>AGNW_LONG=1: also before every single write, of which most are those of run.db.</summary>
    private static readonly bool Writes = Environment.GetEnvironmentVariable("AGNW_LONG") == "1";

    private string[] _before = [];
    private string[] _after = [];

    [TestMethod]
    public void A_merge_killed_at_any_place_leaves_the_former_result_or_none_and_the_next_merge_makes_it_good()
    {
        using var folder = new TemporaryFolder();
        var killed = new KilledProcess(folder.Path);
        string smu = folder.Write("twice.csv", TwiceTheCurrent(DemoRuns.Of(1, "1")));
        string[] Merge(RunFolder run) => ["merge", run.FullPath, "--smu", smu];
        _before = Contents(DemoRuns.Of(1, "1").Folder);
        RunFolder undisturbed = Copy(folder.In("undisturbed"));
        Assert.AreEqual(0, Agnw.Run(Merge(undisturbed)).ExitCode);
        Assert.IsFalse(File.Exists(undisturbed.In(ReportFile.Name)), "a report of other readings");
        Assert.IsTrue(RunVerification.Check(undisturbed).IsWhole);
        _after = Contents(undisturbed);

        var seen = new List<string>();
        while (seen.Count < MostPlaces)
        {
            RunFolder run = Copy(folder.In($"at-{seen.Count + 1}"));
            bool ended = !killed.Run(run.FullPath, seen.Count + 1, Writes, Merge(run));
            string left = Left(run, seen.Count + 1);
            AgnwResult again = Agnw.Run(Merge(run));
            Assert.AreEqual(0, again.ExitCode, $"merged again after a kill before change {seen.Count + 1}: {again.Error}");
            CollectionAssert.AreEqual(_after, Contents(run), $"merged again after a kill before change {seen.Count + 1}");
            Directory.Delete(run.FullPath, recursive: true);
            if (ended)
                break;
            seen.Add(left);
        }

        Console.WriteLine(string.Join(", ", seen.GroupBy(static left => left).Select(static group => $"{group.Key}: {group.Count()}")));
        // Three files made, put on the disk and moved, the one database, the manifest: less than this would not have been killed where it matters.
        Assert.IsInRange(15, MostPlaces - 1, seen.Count);
        Assert.Contains("former", seen);
        Assert.Contains("none", seen);
        Assert.AreEqual("former", seen[0]);
    }

    /// <summary>What a user finds: `former`, `new` or `none`. Fails where something passes for a result that is none.</summary>
    private string Left(RunFolder run, int at)
    {
        string place = $"after a kill before change {at}";
        bool former = IsSame(run, DemoRuns.Of(1, "1").Folder.FullPath);
        bool made = _after.Where(static line => line.StartsWith("timeline", StringComparison.Ordinal)).All(Contents(run).Contains);
        Assert.IsTrue(former || made || !File.Exists(run.Timeline), $"rows of readings beside others' frames and events {place}");
        Assert.IsTrue(former || !File.Exists(run.In(ReportFile.Name)), $"a report of another timeline {place}");
        bool readable = IsRead(() => RunDataReader.Read(run));
        bool exported = IsRead(() => RunExport.Write(run, ExportFormat.Csv, new ExportSelection(), run.In("../exported.csv")));
        File.Delete(run.In("../exported.csv"));
        bool whole = RunVerification.Check(run).IsWhole;
        Assert.IsTrue(former || made || !(readable || whole), $"a mixture that can be read {place}");
        if (readable)
            Assert.Contains(Line(run.Manifest), former ? _before : _after, $"clock fits of another merge {place}");
        if (whole)
            Assert.IsTrue(readable && exported, $"whole, but not to be read {place}");
        return !readable ? "none" : former ? "former" : "new";
    }

    private static bool IsSame(RunFolder run, string former) => new[] { run.Timeline, run.TimelineFrames, run.TimelineEvents }
        .All(path => File.Exists(path) && FileDigest.Of(path, "file") == FileDigest.Of(Path.Combine(former, Path.GetFileName(path)), "file"));

    private static bool IsRead(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (RecordingException)
        {
            return false;
        }
    }

    /// <summary>Name and hash of every file, also of those that are no part of a run.</summary>
    private static string[] Contents(RunFolder run) =>
        [.. Directory.EnumerateFiles(run.FullPath).Order(StringComparer.Ordinal).Select(Line)];

    private static string Line(string path)
    {
        FileDigest file = FileDigest.Of(path, Path.GetFileName(path));
        return $"{file.Name} {file.Bytes} {file.Sha256}";
    }

    private static RunFolder Copy(string path)
    {
        string run = Path.Combine(path, "run");
        Directory.CreateDirectory(run);
        foreach (string file in Directory.EnumerateFiles(DemoRuns.Of(1, "1").Folder.FullPath))
            File.Copy(file, Path.Combine(run, Path.GetFileName(file)));
        return RunFolder.Open(run);
    }

    private static string TwiceTheCurrent(DemoRun run)
    {
        var text = new StringBuilder("reading,time_ns,voltage_V,current_A\n");
        foreach (ReadingRow row in run.Readings)
            text.Append(CultureInfo.InvariantCulture, $"{row.Index},{row.TimeNanoseconds},{row.VoltageVolt:R},{2 * row.CurrentAmpere:R}\n");
        return text.ToString();
    }
}
