using AgNw.Recording.Csv;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;
using AgNw.Timeline.Reports;

namespace AgNw.Report.Tests.Support;

/// <summary>The demo's run with its report, shared by tests and never changed, and the folder where pictures are kept for a person to look at.</summary>
internal static class Runs
{
    private static readonly string Root = Directory.CreateTempSubdirectory("agnw-report-").FullName;

    private static readonly Lazy<RunFolder> DemoRun = new(() =>
    {
        string folder = Path.Combine(Root, "demo");
        AgnwResult result = Agnw.Run("demo", "--seed", "1", "--json", "--out", folder);
        Assert.AreEqual(0, result.ExitCode, result.Error);
        return RunFolder.Open(folder);
    });

    internal static RunFolder Demo => DemoRun.Value;

    internal static string Report => Demo.In(ReportFile.Name);

    /// <summary>artifacts/report of the checkout.</summary>
    internal static string Artifacts => Directory.CreateDirectory(Path.Combine(Checkout, "artifacts", "report")).FullName;

    /// <summary>The checkout's root.</summary>
    internal static string Checkout
    {
        get
        {
            string? folder = AppContext.BaseDirectory;
            while (folder is not null && !File.Exists(Path.Combine(folder, "AgNw.Embedded.sln")))
                folder = Path.GetDirectoryName(folder);
            return folder ?? throw new InvalidOperationException("The tests do not run from a checkout.");
        }
    }

    /// <summary>A copy of the demo's run, without its report, to be changed.</summary>
    internal static RunFolder Copy(string name)
    {
        string folder = Path.Combine(Root, name);
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(Demo.FullPath))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        File.Delete(Path.Combine(folder, ReportFile.Name));
        return RunFolder.Open(folder);
    }

    /// <summary>A page of data that a test made.</summary>
    internal static string Page(string name, RunData run)
    {
        string file = Path.Combine(Root, name + ".html");
        File.WriteAllText(file, ReportPage.Of(run, static _ => [new LatencyStage("Comparator", null, "not yet simulated"), new LatencyStage("Switch", 113e-9, "by hand")], ReportFile.Name));
        return file;
    }

    /// <summary>Writes a table in the place of another of the run, as a merge does: the manifest states it.</summary>
    internal static void Replace<TRow>(RunFolder run, string path, CsvFormat<TRow> format, IEnumerable<TRow> rows)
    {
        File.Delete(path);
        using (var writer = new CsvFileWriter<TRow>(path, format))
        {
            foreach (TRow row in rows) writer.Append(row);
        }

        ManifestFile.Restate(run, path);
    }

    internal static void Remove() => Directory.Delete(Root, recursive: true);
}
