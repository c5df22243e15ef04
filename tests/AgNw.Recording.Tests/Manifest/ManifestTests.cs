using AgNw.Interlock.Status;
using AgNw.Recording.Errors;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;
using AgNw.Recording.Tests.Support;

namespace AgNw.Recording.Tests.Manifest;

[TestClass]
public sealed class ManifestTests
{
    [TestMethod]
    public void A_manifest_reads_back_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        RunManifest manifest = Example(run);
        ManifestFile.Write(run, manifest);

        Assert.AreEqual(ManifestFile.ToJson(manifest), ManifestFile.ToJson(ManifestFile.Read(run)));
        StringAssert.Contains(File.ReadAllText(run.Manifest), "\"calibration\": \"uncalibrated\"");
    }

    [TestMethod]
    public void A_manifest_is_not_overwritten_but_replaced_on_purpose_only()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        ManifestFile.Write(run, Example(run));

        Assert.ThrowsExactly<RecordingException>(() => ManifestFile.Write(run, Example(run)));
        ManifestFile.Replace(run, Example(run) with { Notes = ["merged again"] });
        Assert.AreEqual("merged again", ManifestFile.Read(run).Notes.Single());
    }

    [TestMethod]
    [DataRow("{\"format\": 1, \"run\": 5}", "$.run")]
    [DataRow("{\"format\": 1", "line 1")]
    [DataRow("", "line 1")]
    public void A_manifest_that_cannot_be_read_names_the_place(string text, string place)
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        File.WriteAllText(run.Manifest, text);

        RecordingException error = Assert.ThrowsExactly<RecordingException>(() => ManifestFile.Read(run));
        StringAssert.Contains(error.Message, place);
    }

    [TestMethod]
    public void Another_format_is_refused()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        ManifestFile.Write(run, Example(run) with { Format = 2 });

        StringAssert.Contains(Assert.ThrowsExactly<RecordingException>(() => ManifestFile.Read(run)).Message, "format 2");
    }

    [TestMethod]
    public void Digests_cover_every_file_but_the_manifest()
    {
        using var folder = new TemporaryFolder();
        RunFolder run = RunFolder.Create(folder.In("run"));
        File.WriteAllText(run.In("b.csv"), "abc");
        File.WriteAllText(run.In("a.csv"), string.Empty);
        File.WriteAllText(run.Manifest, "{}");
        IReadOnlyList<FileDigest> files = FileDigest.OfFolder(run.FullPath, "manifest.json");

        CollectionAssert.AreEqual(new[] { "a.csv", "b.csv" }, files.Select(f => f.Name).ToArray());
        // SHA-256 of "abc": FIPS 180-2, appendix B.1.
        Assert.AreEqual("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", files[1].Sha256);
    }

    [TestMethod]
    public void Counts_of_both_ends_show_what_is_missing()
    {
        using var folder = new TemporaryFolder();
        using (EventJournal journal = EventJournal.Create(folder.In("j")))
        {
            journal.Append(Records.Range(0, 3, boot: 1));
            journal.Append(Records.Range(0, 2, boot: 2));
            journal.Append(Records.Range(5, 1, boot: 2));
        }

        IReadOnlyList<BootCounts> counts = JournalCounts.Of(folder.In("j"), new LogState(2, 6, 8, 4));
        Assert.AreEqual(new BootCounts("00000001", null, 0, 3, 0, null), counts[0]);
        Assert.AreEqual(new BootCounts("00000002", 8, 0, 3, 5, 4), counts[1]);
    }

    private static RunManifest Example(RunFolder run) => new()
    {
        Run = run.Name,
        StartedUtc = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        Context = new RunContext { Specimen = "Ag NW 7", Magnification = 20000 },
        Software = new SoftwareVersions("agnw 0.1.0", "10.0.0", "1.0 (12345678)"),
        Board = new BoardDescription("AgNw", "Interlock", "0001", "0.1.0", "1.0 (12345678)", IsVirtual: true),
        Profiles = [new ProfileDescription("p", "00", "C0FFEE00", "20 mA", "mode: MONITOR\n", new Dictionary<string, double> { ["over.level"] = 0.015 })],
        Boots = [new BootCounts("B0070001", 12, 0, 12, 0, 0)],
        ClockFits = [new ClockFitDescription { Source = "smu", Verdict = "fitted, 0.4 ms", Reason = "200 of 200 pairs", DriftPpm = 100.2, UncertaintySeconds = 4e-4 }],
        Files = FileDigest.OfFolder(run.FullPath, "manifest.json"),
        Statements = new Dictionary<string, string> { ["calibration"] = "uncalibrated", ["frontEnd"] = "not yet simulated" },
    };
}
