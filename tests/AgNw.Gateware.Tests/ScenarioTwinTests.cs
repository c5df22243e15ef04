using System.Collections.Concurrent;
using AgNw.Gateware.Tests.Twin;
using AgNw.VirtualLab.Scenarios;

namespace AgNw.Gateware.Tests;

/// <summary>Every scenario file, through the model and through the Verilog.</summary>
[TestClass]
public sealed class ScenarioTwinTests
{
    private static readonly ConcurrentDictionary<string, ScenarioResult> Results = new();

    public static IEnumerable<object[]> Names => ScenarioFiles.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void The_gateware_does_what_the_scenario_says(string name)
    {
        var scenario = ScenarioFiles.Read(name);
        var differences = ScenarioCheck.Differences(scenario, Gateware(name));
        Assert.IsEmpty(differences, "\n" + string.Join('\n', differences));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Model_and_gateware_give_the_same_wires_replies_and_records(string name)
    {
        var scenario = ScenarioFiles.Read(name);
        Assert.IsNull(ScenarioTwin.Difference(ScenarioRunner.Run(scenario), Gateware(name)));
    }

    private static ScenarioResult Gateware(string name) =>
        Results.GetOrAdd(name, static name => ScenarioTwin.Run(ScenarioFiles.Read(name), Compiled.Library));
}
