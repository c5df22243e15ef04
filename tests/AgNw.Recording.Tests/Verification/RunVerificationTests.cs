using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Interlock.Status;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;
using AgNw.Recording.Tests.Support;
using AgNw.Recording.Verification;

namespace AgNw.Recording.Tests.Verification;

[TestClass]
public sealed class RunVerificationTests
{
    [TestMethod]
    public void A_whole_run_is_whole()
    {
        using var folder = new TemporaryFolder();
        VerificationReport report = RunVerification.Check(Run(folder, Records.Range(0, 9), head: 9));

        Assert.IsTrue(report.IsWhole, string.Join('|', report.Problems));
        Assert.AreEqual(9, report.Records);
        Assert.AreEqual(2, report.Files);
    }

    [TestMethod]
    public void A_changed_missing_or_added_file_is_named()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = Run(folder, Records.Range(0, 2), head: 2);
        File.AppendAllText(run.ReadingsTable, "7\n");
        StringAssert.Contains(RunVerification.Check(run).Problems.Single(), "smu.csv: changed");
        File.Delete(run.ReadingsTable);
        StringAssert.Contains(RunVerification.Check(run).Problems.Single(), "smu.csv: missing");
        File.WriteAllText(run.In("extra"), string.Empty);
        StringAssert.Contains(RunVerification.Check(run).Problems[1], "extra: not in the manifest");
    }

    [TestMethod]
    public void Records_that_the_board_wrote_and_the_journal_lacks_are_counted()
    {
        using var folder = new TemporaryFolder();
        VerificationReport report = RunVerification.Check(Run(folder, [.. Records.Range(0, 3), .. Records.Range(5, 1)], head: 9));

        StringAssert.Contains(report.Problems[0], "record 4, boot B0070001, sequence 5: sequences 3 to 4 (2 records) are missing before it");
        StringAssert.Contains(report.Problems[1], "sequences 6 to 8 (3 records) are missing at the end");
    }

    [TestMethod]
    public void A_record_with_a_bad_crc_of_its_own_is_named()
    {
        using var folder = new TemporaryFolder();
        InterlockEvent good = Records.Event(0);
        VerificationReport report = RunVerification.Check(Run(folder, [good with { Record = good.Record with { Value = 5 } }], head: 1));

        StringAssert.Contains(report.Problems.Single(), "record 1, boot B0070001, sequence 0: the board's own CRC");
    }

    [TestMethod]
    public void A_cut_journal_is_named_by_record_and_byte()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = Run(folder, Records.Range(0, 4), head: 4);
        using (FileStream file = File.Open(run.Journal, FileMode.Open)) file.SetLength(file.Length - 3);
        VerificationReport report = RunVerification.Check(run);

        StringAssert.Contains(report.Problems[0], "record 4 at byte 116");
        Assert.AreEqual(3, report.Records);
    }

    [TestMethod]
    public void A_run_without_a_manifest_was_not_ended()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = Run(folder, Records.Range(0, 1), head: 1);
        File.Delete(run.Manifest);

        StringAssert.Contains(RunVerification.Check(run).Problems.Single(), "was not ended");
    }

    [TestMethod]
    public void A_boot_that_began_while_the_run_was_recorded_has_to_begin_at_zero()
    {
        using var folder = new TemporaryFolder();
        VerificationReport report = RunVerification.Check(
            Run(folder, [.. Records.Range(7, 2), .. Records.Range(1, 1, boot: Records.Boot + 1)], head: 2, boot: Records.Boot + 1));

        StringAssert.Contains(report.Problems.Single(), "record 3, boot B0070002, sequence 1: sequence 0 is missing before it");
    }

    [TestMethod]
    public void A_record_that_is_there_twice_is_named()
    {
        using var folder = new TemporaryFolder();
        VerificationReport report = RunVerification.Check(Run(folder, [.. Records.Range(0, 3), .. Records.Range(2, 1)], head: 3));

        StringAssert.Contains(report.Problems.Single(), "record 4, boot B0070001, sequence 2: sequence 3 was to follow; this one was there before");
    }

    [TestMethod]
    public void A_journal_that_goes_beyond_what_the_board_wrote_is_none()
    {
        using var folder = new TemporaryFolder();
        StringAssert.Contains(RunVerification.Check(Run(folder, Records.Range(0, 3), head: 2)).Problems.Single(), "had written up to 1 only");
    }

    [TestMethod]
    public void A_run_whose_manifest_has_no_end_was_not_ended()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = Run(folder, Records.Range(0, 1), head: 1);
        ManifestFile.Replace(run, ManifestFile.Read(run) with { EndedUtc = null });

        StringAssert.Contains(RunVerification.Check(run).Problems.Single(), "was not ended");
    }

    private static RunFolder Run(TemporaryFolder folder, IReadOnlyList<InterlockEvent> events, uint head, uint boot = Records.Boot)
    {
        RunFolder run = RunFolder.Create(folder.In("run"));
        using (EventJournal journal = EventJournal.Create(run.Journal)) journal.Append(events);
        File.WriteAllText(run.ReadingsTable, "reading\n");
        ManifestFile.Write(run, new RunManifest
        {
            Run = run.Name,
            Software = new SoftwareVersions("agnw", "10", $"{ContractVersion.Major}"),
            Board = new BoardDescription("AgNw", "Interlock", "1", "1", "1.0", IsVirtual: true),
            Boots = JournalCounts.Of(run.Journal, new LogState(boot, 0, head, 0)),
            EndedUtc = DateTimeOffset.UnixEpoch,
            Files = FileDigest.OfFolder(run.FullPath, "manifest.json"),
            Statements = new Dictionary<string, string>(),
        });
        return run;
    }
}
