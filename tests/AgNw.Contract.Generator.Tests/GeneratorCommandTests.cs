namespace AgNw.Contract.Generator.Tests;

[TestClass]
public sealed class GeneratorCommandTests
{
    [TestMethod]
    public void A_fresh_copy_generates_and_then_checks_clean()
    {
        using var sources = new Sources();
        Assert.AreEqual(0, sources.Run().ExitCode);
        var (exitCode, errors) = sources.Run("--check");
        Assert.AreEqual(0, exitCode, string.Join("\n", errors));
    }

    [TestMethod]
    public void Check_names_each_file_that_differs_is_missing_or_stale_and_writes_nothing()
    {
        using var sources = new Sources();
        sources.Run();
        File.AppendAllText(sources.Full("shared/AgNw.Contract/Cause.Generated.cs"), "// edited by hand\n");
        File.Delete(sources.Full("shared/AgNw.Contract/Keys.Generated.cs"));
        File.WriteAllText(sources.Full("shared/AgNw.Contract/Old.Generated.cs"), "");
        var (exitCode, errors) = sources.Run("--check");
        Assert.AreEqual(1, exitCode);
        Assert.HasCount(3, errors);
        Assert.IsTrue(errors.Any(e => e.StartsWith("shared/AgNw.Contract/Cause.Generated.cs: differs", StringComparison.Ordinal)));
        Assert.IsTrue(errors.Any(e => e.StartsWith("shared/AgNw.Contract/Keys.Generated.cs: missing", StringComparison.Ordinal)));
        Assert.IsTrue(errors.Any(e => e.StartsWith("shared/AgNw.Contract/Old.Generated.cs: nothing generates it",
            StringComparison.Ordinal)));
        Assert.IsFalse(File.Exists(sources.Full("shared/AgNw.Contract/Keys.Generated.cs")));
    }

    [TestMethod]
    public void A_change_of_the_source_makes_the_check_fail()
    {
        using var sources = new Sources();
        sources.Run();
        sources.Edit(Sources.Core, "build number of the gateware", "number of the gateware");
        Assert.AreEqual(1, sources.Run("--check").ExitCode);
    }

    [TestMethod]
    public void Line_ends_of_the_checkout_do_not_matter()
    {
        using var sources = new Sources();
        sources.Run();
        foreach (var file in new[] { Sources.Core, Sources.Commands, Sources.Errors, "shared/AgNw.Contract/Cause.Generated.cs" })
            File.WriteAllText(sources.Full(file), File.ReadAllText(sources.Full(file)).Replace("\n", "\r\n", StringComparison.Ordinal));
        var (exitCode, errors) = sources.Run("--check");
        Assert.AreEqual(0, exitCode, string.Join("\n", errors));
    }

    [TestMethod]
    public void An_unknown_argument_is_refused()
    {
        using var sources = new Sources();
        var (exitCode, errors) = sources.Run("--force");
        Assert.AreEqual(2, exitCode);
        StringAssert.Contains(errors.Single(), "--force", StringComparison.Ordinal);
        Assert.IsEmpty(sources.GeneratedFiles());
    }
}
