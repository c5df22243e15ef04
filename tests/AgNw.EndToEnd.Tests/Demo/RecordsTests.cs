using AgNw.EndToEnd.Tests.Support;
using AgNw.Recording.Manifest;
using AgNw.Recording.Verification;

namespace AgNw.EndToEnd.Tests.Demo;

[TestClass]
public sealed class RecordsTests
{
    [TestMethod]
    public void Every_record_that_the_board_wrote_is_in_the_journal_and_none_is_lost()
    {
        BootCounts counts = DemoRuns.Usual.Manifest.Boots.Single();

        Assert.AreEqual(0, counts.First);
        Assert.AreEqual(counts.Head, counts.Journal);
        Assert.AreEqual(0, counts.Missing);
        Assert.AreEqual(0, counts.LostInCore);
        Assert.AreEqual(counts.Journal, DemoRuns.Usual.Events.Count);
        Assert.IsTrue(DemoRuns.Usual.Events.Select(static (item, place) => item.Sequence == (uint)place && !item.IsDamaged).All(static good => good));
    }

    [TestMethod]
    public void The_run_is_proven_whole()
    {
        VerificationReport report = RunVerification.Check(DemoRuns.Usual.Folder);

        Assert.IsTrue(report.IsWhole, string.Join('|', report.Problems));
        Assert.AreEqual(12, report.Files, "run.db and report.html are among them");
    }
}
