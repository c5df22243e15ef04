using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.VirtualLab.Tests.TripCore;

[TestClass]
public sealed class LogOverflowTests
{
    private const int Capacity = 256;

    [TestMethod]
    public void A_full_log_loses_and_counts_marks_keeps_room_for_refusals_and_tells_the_loss_when_released()
    {
        var bench = new CoreBench(new TripCoreModel(null, null, new TripCoreOptions { LogCapacity = Capacity }));
        bench.Write(Registers.BootId, CoreBench.BootId);
        bench.Core.AdvanceTo(bench.Core.Now + 1000);
        var head = bench.Read(Registers.LogHead);

        // Marks leave the last 64 places free; ten more than fit are lost.
        var fitting = Capacity - TripCoreLog.Reserved - (int)head;
        for (var mark = 0; mark < fitting + 10; mark++)
        {
            bench.Write(Registers.Mark, (uint)mark);
        }

        Assert.AreEqual((uint)(Capacity - TripCoreLog.Reserved), bench.Read(Registers.LogHead));
        Assert.AreEqual(10u, bench.Read(Registers.LogLost));

        // A refusal is of a kind that may use the reserved places.
        bench.Write(Registers.Arm, 0);
        bench.Core.AdvanceTo(bench.Core.Now + 100);
        head = bench.Read(Registers.LogHead);
        Assert.AreEqual((uint)(Capacity - TripCoreLog.Reserved) + 1, head);

        bench.Write(Registers.LogRelease, head);
        bench.Core.AdvanceTo(bench.Core.Now + 100);
        var loss = bench.Log().Single();
        Assert.AreEqual(RecordKind.Loss, loss.Kind);
        Assert.AreEqual(10u, loss.Value);
    }

    [TestMethod]
    public void A_release_of_what_was_not_written_or_is_released_already_is_refused()
    {
        var bench = new CoreBench();
        bench.Write(Registers.BootId, CoreBench.BootId);
        bench.Core.AdvanceTo(bench.Core.Now + 1000);
        var head = bench.Read(Registers.LogHead);
        bench.Write(Registers.LogRelease, head + 1);
        Assert.AreEqual((1u << (int)Refusal.Sequence << 8) | Registers.LogRelease, bench.Read(Registers.Refusal));
        Assert.AreEqual(0u, bench.Read(Registers.LogTail));
        bench.Write(Registers.LogRelease, 2);
        Assert.AreEqual(2u, bench.Read(Registers.LogTail));
        bench.Write(Registers.LogRelease, 1);
        Assert.AreEqual(2u, bench.Read(Registers.LogTail));
    }
}
