using AgNw.Gateware.Tests.Mutants;
using AgNw.Gateware.Tests.Twin;
using AgNw.VirtualLab.Gateware;

namespace AgNw.Gateware.Tests;

/// <summary>
/// Each deliberate defect of the catalogue is compiled and has to be caught. What caught which goes, a line each, to the file that
/// tests/run prints: build/mutants/NAME/verdict.txt beside the Verilog.
/// </summary>
[TestClass]
public sealed class MutantTests
{
    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Names => MutantCatalog.All.Select(mutant => new object[] { mutant.Name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_broken_copy_is_caught(string name)
    {
        _ = Compiled.Library;
        var mutant = MutantCatalog.All.Single(candidate => candidate.Name == name);
        using var library = MutantBuild.Compile(mutant);
        var caught = Catcher.Catch(library, mutant.TriedFirst);
        var verdict = caught is { } by ? $"mutant {name}: caught by {by.Check}" : $"mutant {name}: ALIVE";
        File.WriteAllText(MutantBuild.VerdictOf(mutant), verdict + "\n");
        TestContext.WriteLine($"{verdict}; {caught?.Difference}");
        Assert.IsNotNull(caught, verdict);
    }

    [TestMethod]
    public void There_are_a_dozen_mutants_and_every_scenario_that_one_names_exists()
    {
        Assert.IsGreaterThanOrEqualTo(12, MutantCatalog.All.Count);
        foreach (var mutant in MutantCatalog.All.Where(mutant => mutant.TriedFirst is not null))
        {
            Assert.Contains(mutant.TriedFirst + ".yaml", ScenarioFiles.Names);
        }
    }
}
