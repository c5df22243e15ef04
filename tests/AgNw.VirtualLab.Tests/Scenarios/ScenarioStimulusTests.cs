using AgNw.Contract;
using AgNw.VirtualLab.Scenarios;

namespace AgNw.VirtualLab.Tests.Scenarios;

[TestClass]
public sealed class ScenarioStimulusTests
{
    [TestMethod]
    public void Pins_are_listed_by_ascending_tick_and_a_frame_clocks_as_many_bits_as_it_has()
    {
        var scenario = ScenarioReader.Read("s.yaml", """
            title: a claim
            start: reset
            steps:
              - {at: 1000, frame: "A5", bits: 8}
              - {at: 2000, set: {STROBE: 1}}
            end: 3000
            expect: {outputs: []}
            """);
        var changes = ScenarioStimulus.Of(scenario, ScenarioRunner.Run(scenario));

        CollectionAssert.AreEqual(changes.Select(change => change.Tick).Order().ToList(), changes.Select(change => change.Tick).ToList());
        var sent = 0;
        var mosi = "0";
        foreach (var (_, name, value) in changes)
        {
            mosi = name == "MOSI" ? value : mosi;
            sent = name == "SCK" && value == "1" ? (sent << 1) | (mosi == "1" ? 1 : 0) : sent;
        }

        Assert.AreEqual(0xA5, sent);

        // Placed so that a command would take effect at the frame's tick.
        Assert.AreEqual(1000 - TripCoreTiming.FrameEffect + ScenarioTimeline.Origin, changes.Single(change => change is { Name: "CS", Value: "1" }).Tick);
        Assert.AreEqual(2000 + ScenarioTimeline.Origin, changes.Single(change => change.Name == "STROBE").Tick);

        // Crowbar and blank read back at power-up.
        Assert.AreEqual(1L, changes.Single(change => change.Name == "CROWBAR_READBACK").Tick);
    }
}
