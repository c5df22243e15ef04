using AgNw.Contract;
using AgNw.Timeline.Board;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Tests.Merging;

[TestClass]
public class NotableEventsTests
{
    [TestMethod]
    [DataRow(RecordKind.Trip, 0u, true)]
    [DataRow(RecordKind.State, 0u, true)]
    [DataRow(RecordKind.Mark, 0u, true)]
    [DataRow(RecordKind.Loss, 0u, true)]
    [DataRow((RecordKind)200, 0u, true)]
    [DataRow(RecordKind.Sample, 0u, false)]
    [DataRow(RecordKind.Outputs, 0xFFFF_0000u, false)]
    [DataRow(RecordKind.Coalesced, 0u, false)]
    [DataRow(RecordKind.Inputs, 1u << (16 + (int)InputLine.Strobe), false)]
    [DataRow(RecordKind.Inputs, 1u << (16 + (int)InputLine.SmuTrigger), false)]
    [DataRow(RecordKind.Inputs, 1u << (16 + (int)InputLine.LoopOpen), true)]
    [DataRow(RecordKind.Inputs, 1u << (16 + (int)InputLine.LastLine), true)]
    public void A_row_shows_what_happened_not_what_only_accompanies_it(RecordKind kind, uint value, bool notable) =>
        Assert.AreEqual(notable, NotableEvents.IsNotable(new BoardEvent(0, 0, kind, 0, value)));

    [TestMethod]
    public void Events_are_named_with_cause_or_state()
    {
        Assert.AreEqual("TRIP DROP", EventText.Of(new BoardEvent(0, 0, RecordKind.Trip, 0, 2)));
        Assert.AreEqual("STATE ARMED", EventText.Of(new BoardEvent(0, 0, RecordKind.State, 0, 3 | (2u << 8))));
        Assert.AreEqual("MARK", EventText.Of(new BoardEvent(0, 0, RecordKind.Mark, 0, 7)));
        Assert.AreEqual("200", EventText.Of(new BoardEvent(0, 0, (RecordKind)200, 0, 0)));
    }
}
