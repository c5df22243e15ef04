using System.Text.Json;
using AgNw.EndToEnd.Tests.Support;
using AgNw.VirtualLab.Gateware;

namespace AgNw.EndToEnd.Tests.Demo;

[TestClass]
public sealed class GatewareTests
{
    /// <summary>The third ends after the capture was frozen; the last begins so long before the break that counters from before the window are read in it.</summary>
    [TestMethod]
    [DataRow(5, 3)]
    [DataRow(0, 1)]
    [DataRow(20, 60)]
    [DataRow(200, 50)]
    public void The_compiled_gateware_does_around_the_break_what_the_model_does(int before, int after)
    {
        try
        {
            GatewareBuild.Run();
        }
        catch (GatewareToolException exception)
        {
            Assert.Inconclusive(exception.Message);
        }

        DemoRun run = DemoRuns.Get($"gateware-{before}-{after}", "--rate", "1", "--gateware", "rtl", "--window", $"{before},{after}");
        JsonElement gateware = run.Result.Json.GetProperty("gateware");

        Assert.IsGreaterThanOrEqualTo(before, gateware.GetProperty("beforeMilliseconds").GetDouble());
        Assert.IsGreaterThanOrEqualTo(after, gateware.GetProperty("afterMilliseconds").GetDouble());

        // A trip is four records at least (the comparator's edge, TRIP, SAMPLE, STATE), and moves switch, crowbar, blank, abort and permit in two steps.
        Assert.IsGreaterThanOrEqualTo(4, gateware.GetProperty("records").GetInt64());
        Assert.IsGreaterThanOrEqualTo(2, gateware.GetProperty("wireChanges").GetInt64());
        Assert.IsGreaterThanOrEqualTo(1, gateware.GetProperty("frames").GetInt64());
    }
}
