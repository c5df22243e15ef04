namespace AgNw.Contract.Generator.Tests;

[TestClass]
public sealed class CommittedFilesTests
{
    [TestMethod]
    public void Every_committed_generated_file_is_what_its_source_gives()
    {
        var generation = Generation.Run(Checkout.Root);
        Assert.IsEmpty(generation.Problems, string.Join("\n", generation.Problems));
        Assert.IsGreaterThan(50, generation.Files.Count);
        var differing = Generator.GeneratedFiles.Differing(Checkout.Root, generation.Files);
        Assert.IsEmpty(differing, string.Join("\n", differing));
    }

    [TestMethod]
    public void Two_runs_give_the_same_bytes()
    {
        var first = Generation.Run(Checkout.Root).Files;
        CollectionAssert.AreEqual(first.ToList(), Generation.Run(Checkout.Root).Files.ToList());
    }

    [TestMethod]
    public void No_generated_source_file_reaches_400_lines()
    {
        var sources = Generation.Run(Checkout.Root).Files.Where(f => f.Path.EndsWith(".cs", StringComparison.Ordinal));
        foreach (var file in sources)
            Assert.IsLessThan(400, file.Text.Count(c => c == '\n'), file.Path);
    }
}
