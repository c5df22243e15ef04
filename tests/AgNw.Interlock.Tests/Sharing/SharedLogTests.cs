using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Interlock.Sharing;

namespace AgNw.Interlock.Tests.Sharing;

[TestClass]
public sealed class SharedLogTests
{
    [TestMethod]
    public void It_holds_as_much_as_the_board_and_over_the_wrap_of_the_sequence()
    {
        var log = new SharedLog();
        uint first = uint.MaxValue - 10;
        for (uint count = 0; count < TripCoreLog.Capacity + 5u; count++) Add(log, 1, unchecked(first + count));

        uint next = unchecked(first + TripCoreLog.Capacity + 5u);
        Assert.AreEqual((1u, unchecked(next - TripCoreLog.Capacity), next), log.State);
        Assert.IsNull(log.Read(unchecked(next - TripCoreLog.Capacity - 1), 1));
        LogBlock oldest = LogBlock.Read(log.Read(unchecked(next - TripCoreLog.Capacity), 64)!, 1, unchecked(next - TripCoreLog.Capacity));
        Assert.HasCount(64, oldest.Records);
    }

    [TestMethod]
    public void Another_power_up_or_a_gap_begins_anew()
    {
        var log = new SharedLog();
        Add(log, 1, 5);
        Add(log, 1, 6);
        Add(log, 1, 9);
        Assert.AreEqual((1u, 9u, 10u), log.State);
        Add(log, 2, 0);
        Assert.AreEqual((2u, 0u, 1u), log.State);
    }

    private static void Add(SharedLog log, uint boot, uint sequence) =>
        log.Add(new InterlockEvent(boot, sequence, 0, RawRecord.Create((ushort)sequence, RecordKind.Mark, 0, 0, sequence)));
}
