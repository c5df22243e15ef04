using AgNw.Recording.Errors;
using AgNw.Recording.Runs;
using AgNw.Recording.Tests.Support;

namespace AgNw.Recording.Tests.Runs;

[TestClass]
public sealed class RunFolderTests
{
    [TestMethod]
    public void A_run_is_not_made_over_something_else()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.In("file"), "mine");

        StringAssert.Contains(Assert.ThrowsExactly<RecordingException>(() => RunFolder.Create(folder.Path)).Message, "never overwrites");
        StringAssert.Contains(Assert.ThrowsExactly<RecordingException>(() => RunFolder.Create(folder.In("file"))).Message, "is a file");
        StringAssert.Contains(Assert.ThrowsExactly<RecordingException>(() => RunFolder.Create(folder.In("file/run"))).Message, "cannot be made");
    }

    [TestMethod]
    public void A_folder_without_a_journal_is_no_run()
    {
        using var folder = new TemporaryFolder();

        StringAssert.Contains(Assert.ThrowsExactly<RecordingException>(() => RunFolder.Open(folder.Path)).Message, "events.agnw");
        StringAssert.Contains(Assert.ThrowsExactly<RecordingException>(() => RunFolder.Open(folder.In("none"))).Message, "does not exist");
    }
}
