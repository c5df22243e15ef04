using AgNw.EndToEnd.Tests.Support;

namespace AgNw.EndToEnd.Tests.Demo;

[TestClass]
public sealed class RepeatabilityTests
{
    private static readonly string[] Files =
        ["events.agnw", "events.csv", "smu.csv", "frames.csv", "timeline.csv", "timeline_frames.csv", "timeline_events.csv", "waveform.csv", "notes.csv", "truth.json"];

    [TestMethod]
    public void The_same_seed_gives_the_same_event_log_and_the_same_tables_byte_for_byte()
    {
        DemoRun again = DemoRuns.Get("again", "--seed", "1", "--rate", "0.1");
        foreach (string file in Files)
        {
            CollectionAssert.AreEqual(DemoRuns.Usual.Bytes(file), again.Bytes(file), file);
        }
    }

    [TestMethod]
    public void Another_seed_gives_another_event_log()
    {
        CollectionAssert.AreNotEqual(DemoRuns.Usual.Bytes("events.agnw"), DemoRuns.Of(2, "0.1").Bytes("events.agnw"));
    }
}
