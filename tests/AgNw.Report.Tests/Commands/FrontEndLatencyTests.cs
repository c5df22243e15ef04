using System.Text.Json;
using AgNw.Cli.Experiments;
using AgNw.Contract;
using AgNw.Report.Tests.Support;
using AgNw.Timeline.Reports;

namespace AgNw.Report.Tests.Commands;

/// <summary>The front end's stages are those of the generated table, or not known.</summary>
[TestClass]
public sealed class FrontEndLatencyTests
{
    [TestMethod]
    [DataRow(Cause.Under, "20 mA", false, "R20m/Under/Filtered")]
    [DataRow(Cause.Over, "100 uA", true, "R100u/Over/Direct")]
    public void A_comparator_s_trip_has_the_figures_of_its_range_and_path(Cause cause, string range, bool direct, string key)
    {
        IReadOnlyList<LatencyStage> stages = FrontEndLatency.Of(new FrontEndCase(cause, range, direct));

        Assert.AreEqual(Figure($"latency/{key}/worst/comparator") * 1e-9, stages[0].Seconds);
        Assert.AreEqual((Figure($"latency/{key}/worst/open") - Figure($"latency/{key}/worst/core")) * 1e-9, stages[1].Seconds!.Value, 1e-15);
        StringAssert.Contains(stages[1].Source, "not measured");
    }

    [TestMethod]
    [DataRow(Cause.Drop, "20 mA")]
    [DataRow(Cause.Under, "3 mA")]
    [DataRow(Cause.Under, null)]
    [DataRow(null, "20 mA")]
    public void What_the_table_does_not_have_is_not_known_and_says_so(Cause? cause, string? range)
    {
        foreach (LatencyStage stage in FrontEndLatency.Of(new FrontEndCase(cause, range, false)))
        {
            Assert.IsNull(stage.Seconds);
            Assert.AreEqual("not yet simulated", stage.Source);
        }
    }

    private static double Figure(string key)
    {
        string file = Path.Combine(Runs.Checkout, "hardware", "frontend", "budget.Generated.json");
        return JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("figures").EnumerateArray()
            .Single(figure => figure.GetProperty("key").GetString() == key).GetProperty("value").GetDouble();
    }
}
