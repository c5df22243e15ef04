using AgNw.Recording.Runs;
using AgNw.Report.Tests.Support;
using AgNw.Timeline.Reports;

namespace AgNw.Report.Tests.Commands;

[TestClass]
public sealed class ReportCommandTests
{
    [TestMethod]
    public void The_demo_leaves_a_report_and_a_run_that_is_whole()
    {
        Assert.IsTrue(File.Exists(Runs.Report));
        Assert.AreEqual(0, Agnw.Run("verify", Runs.Demo.FullPath).ExitCode);
    }

    [TestMethod]
    public void The_runs_own_report_is_made_again_the_same_and_the_run_stays_whole()
    {
        RunFolder run = Runs.Copy("again");
        AgnwResult first = Agnw.Run("report", run.FullPath);
        byte[] page = File.ReadAllBytes(run.In(ReportFile.Name));

        Assert.AreEqual(run.In(ReportFile.Name), first.Out.TrimEnd('\n'));
        Assert.AreEqual(0, Agnw.Run("report", run.FullPath).ExitCode);
        CollectionAssert.AreEqual(page, File.ReadAllBytes(run.In(ReportFile.Name)));
        Assert.AreEqual(0, Agnw.Run("verify", run.FullPath).ExitCode);
    }

    [TestMethod]
    public void A_report_elsewhere_is_written_once_and_never_overwritten()
    {
        using var folder = new TemporaryFolder();
        string file = folder.In("shown to others.html");
        AgnwResult written = Agnw.Run("report", Runs.Demo.FullPath, "--out", file, "--json");

        Assert.AreEqual(file, written.Json.GetProperty("report").GetString());
        string line = Agnw.Run("report", Runs.Demo.FullPath, "--out", file).OneErrorLine(1);
        StringAssert.Contains(line, "exists and is never overwritten");
        StringAssert.Contains(line, "--out");
    }

    [TestMethod]
    public void What_is_no_run_or_not_merged_is_refused_with_what_to_do()
    {
        using var folder = new TemporaryFolder();
        StringAssert.Contains(Agnw.Run("report", folder.In("nothing")).OneErrorLine(1), "does not exist");
        StringAssert.Contains(Agnw.Run("report", folder.Path).OneErrorLine(1), "is no run");

        RunFolder run = Runs.Copy("unmerged");
        File.Delete(run.TimelineFrames);
        StringAssert.Contains(Agnw.Run("report", run.FullPath).OneErrorLine(1), "has no timeline_frames.csv; `agnw merge` makes it");
        File.Delete(run.Manifest);
        StringAssert.Contains(Agnw.Run("report", run.FullPath).OneErrorLine(1), "has no manifest.json");
        Assert.IsFalse(File.Exists(run.In(ReportFile.Name)));
    }

    [TestMethod]
    public void A_folder_that_does_not_exist_is_named()
    {
        using var folder = new TemporaryFolder();
        StringAssert.Contains(Agnw.Run("report", Runs.Demo.FullPath, "--out", folder.In("none/report.html")).OneErrorLine(1), "cannot be written");
    }
}
