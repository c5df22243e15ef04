using System.Text.Json;
using AgNw.EndToEnd.Tests.Support;
using AgNw.VirtualLab.Gateware;

namespace AgNw.EndToEnd.Tests.Demo;

[TestClass]
public sealed class GatewareTests
{
    [TestMethod]
    public void The_compiled_gateware_does_around_the_break_what_the_model_does()
    {
        try
        {
            GatewareBuild.Run();
        }
        catch (GatewareToolException exception)
        {
            Assert.Inconclusive(exception.Message);
        }

        DemoRun run = DemoRuns.Get("gateware", "--rate", "1", "--gateware", "rtl", "--window", "5,3");
        JsonElement gateware = run.Result.Json.GetProperty("gateware");

        Assert.IsGreaterThanOrEqualTo(5.0, gateware.GetProperty("beforeMilliseconds").GetDouble());
        Assert.IsGreaterThanOrEqualTo(3.0, gateware.GetProperty("afterMilliseconds").GetDouble());

        // A trip is four records at least (the comparator's edge, TRIP, SAMPLE, STATE), and moves switch, crowbar, blank, abort and permit in two steps.
        Assert.IsGreaterThanOrEqualTo(4, gateware.GetProperty("records").GetInt64());
        Assert.IsGreaterThanOrEqualTo(2, gateware.GetProperty("wireChanges").GetInt64());
        Assert.IsGreaterThanOrEqualTo(1, gateware.GetProperty("frames").GetInt64());
    }
}
