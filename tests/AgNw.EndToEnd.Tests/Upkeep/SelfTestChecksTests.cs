using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.SelfTests;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Nanowire;
using AgNw.VirtualLab.SourceMeasureUnit;

namespace AgNw.EndToEnd.Tests.Upkeep;

/// <summary>The self-test of a sound virtual board, read through the driver.</summary>
[TestClass]
public sealed class SelfTestChecksTests
{
    [TestMethod]
    public void Every_check_of_a_sound_board_passes_with_the_values_that_its_front_end_has()
    {
        (long failed, IReadOnlyList<SelfTestCheck> checks) = Run(static async (_, driver) =>
            (await driver.SelfTestAsync(), await driver.ReadSelfTestAsync()));

        Assert.AreEqual(0, failed);
        CollectionAssert.AreEqual(SelfTestChecks.Name, checks.Select(check => check.Name).ToArray());
        Assert.IsTrue(checks.All(check => check.Outcome == CheckOutcome.Passed && check.Reason.Length == 0));
        // The comparator's pin a tick after the injection, filtered_trip, 24 ticks to the read-back, its two flip-flops: 29 and the edge
        // at which the pin is seen.
        foreach (string name in new[] { "TRIP_TIME_POS", "TRIP_TIME_NEG" })
            Assert.IsInRange(29, 30, checks.Single(check => check.Name == name).Value, name);
        // 120 % of full scale is 0.96 of the ADC's span; the noise is 8 codes.
        Assert.AreEqual(0.96 * 32768, checks.Single(check => check.Name == "ADC_POS_INJECTED").Value, 9);
        Assert.AreEqual(-0.96 * 32768, checks.Single(check => check.Name == "ADC_NEG_INJECTED").Value, 9);
        Assert.IsTrue(checks.Where(check => check.Name.StartsWith("DAC_", StringComparison.Ordinal)).All(check => Math.Abs(check.Value) <= 8));
    }

    [TestMethod]
    public void A_read_back_that_sticks_is_named_with_its_reason()
    {
        (long failed, IReadOnlyList<SelfTestCheck> checks) = Run(static async (bench, driver) =>
        {
            bench.Core.ForceReadBack(OutputLine.CrowbarReadback, false);
            return (await driver.SelfTestAsync(), await driver.ReadSelfTestAsync());
        });

        Assert.AreEqual(SelfTestSteps.Crowbar, failed);
        CollectionAssert.AreEqual(
            new[] { "CROWBAR_CLOSED", "CROWBAR_HELD_POS", "CROWBAR_HELD_NEG" },
            checks.Where(check => check.Outcome == CheckOutcome.Failed).Select(check => check.Name).ToArray());
        Assert.AreEqual("the crowbar or its read-back", checks.First(check => check.Outcome == CheckOutcome.Failed).Reason);
    }

    private static T Run<T>(Func<LabBench, InterlockDriver, Task<T>> act)
    {
        using var bench = new LabBench(new BreakdownWorld(NanowireSpecimen.Draw(1), new SmuParameters()), []);
        return bench.Simulation.Run(async () =>
        {
            await using InterlockDriver driver = await InterlockDriver.ConnectAsync(bench.HostStream, new InterlockOptions { TimeProvider = bench.Clock });
            return await act(bench, driver);
        });
    }
}
