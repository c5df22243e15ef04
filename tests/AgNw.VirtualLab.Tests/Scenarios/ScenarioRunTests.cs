using AgNw.VirtualLab.Scenarios;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Tests.Scenarios;

[TestClass]
public sealed class ScenarioRunTests
{
    public static IEnumerable<object[]> Names => ScenarioFiles.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void The_model_does_what_the_scenario_says(string name)
    {
        var scenario = ScenarioReader.ReadFile(ScenarioFiles.PathOf(name));
        var differences = ScenarioCheck.Differences(scenario, ScenarioRunner.Run(scenario));
        Assert.IsEmpty(differences, "\n" + string.Join('\n', differences));
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void The_model_gives_the_same_records_jumping_and_edge_by_edge(string name)
    {
        var scenario = ScenarioReader.ReadFile(ScenarioFiles.PathOf(name));
        var jumping = ScenarioRunner.Run(scenario);
        var stepping = ScenarioRunner.Run(scenario, new TripCoreOptions { EveryEdge = true, EverySample = true });
        CollectionAssert.AreEqual(stepping.Records.Select(Convert.ToHexString).ToList(), jumping.Records.Select(Convert.ToHexString).ToList());
        CollectionAssert.AreEqual(stepping.Outputs.ToList(), jumping.Outputs.ToList());
        CollectionAssert.AreEqual(stepping.Replies.Select(Convert.ToHexString).ToList(), jumping.Replies.Select(Convert.ToHexString).ToList());
    }

    [TestMethod]
    public void There_are_a_dozen_scenarios_and_every_title_differs()
    {
        var titles = ScenarioFiles.Names.Select(name => ScenarioReader.ReadFile(ScenarioFiles.PathOf(name)).Title).ToList();
        Assert.IsGreaterThanOrEqualTo(12, titles.Count);
        CollectionAssert.AllItemsAreUnique(titles);
    }
}
