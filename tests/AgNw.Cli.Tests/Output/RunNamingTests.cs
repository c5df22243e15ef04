using AgNw.Cli.Output;
using AgNw.Cli.Tests.Support;
using AgNw.Recording.Errors;
using AgNw.Recording.Runs;

namespace AgNw.Cli.Tests.Output;

[TestClass]
public sealed class RunNamingTests
{
    [TestMethod]
    public void Runs_without_a_name_are_numbered_and_never_over_another()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.In("runs/demo-001"));
        folder.Write("runs/demo-003", string.Empty);

        Assert.AreEqual("demo-002", RunNaming.Create(null, "demo", folder.Path).Name);
        RunFolder next = RunNaming.Create(null, "demo", folder.Path);
        Assert.AreEqual("demo-004", next.Name);
        Assert.AreEqual(folder.In("runs/demo-004"), next.FullPath);
    }

    [TestMethod]
    public void A_name_is_taken_as_it_is_and_a_folder_with_something_in_it_is_refused()
    {
        using var folder = new TemporaryFolder();

        Assert.AreEqual(folder.In("mine"), RunNaming.Create(folder.In("mine"), "demo").FullPath);
        folder.Write("mine/file", string.Empty);
        Assert.ThrowsExactly<RecordingException>(() => RunNaming.Create(folder.In("mine"), "demo"));
    }
}
