using AgNw.Contract;
using AgNw.VirtualLab.Bench;
using AgNw.VirtualLab.Board;
using AgNw.VirtualLab.TripCore;

namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>Faults after which the board is safe, and which the next start records.</summary>
[TestClass]
public sealed class UnexplainedEndTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void A_stopped_clock_is_safe_and_recorded_at_the_next_start()
    {
        FaultRow row = FaultTable.Row();
        var storage = new MemoryStorage();
        using (FaultBench bench = On(storage))
        {
            bench.Arm();
            bench.Lab.Core.StopClock(bench.Lab.Core.Now + 1_000);
            bench.RunFor(50);
            Assert.IsTrue(bench.Lab.Core.Outputs.IsSafe);
        }

        using FaultBench next = On(storage);
        FaultDemand.Holds(next, row);
        IsToldOnce(storage);
    }

    [TestMethod]
    public void A_brown_out_while_armed_is_recorded_at_the_next_start()
    {
        FaultRow row = FaultTable.Row();
        var storage = new MemoryStorage();
        using (FaultBench bench = On(storage))
            bench.Arm();

        using FaultBench next = On(storage);
        FaultDemand.Holds(next, row);
        IsToldOnce(storage);
    }

    [TestMethod]
    public void A_brown_out_at_any_moment_of_a_commit_is_recorded_at_the_next_start()
    {
        FaultRow row = FaultTable.Row();
        Supply whole = CommitWith(int.MaxValue, new MemoryStorage());
        Assert.HasCount(2, whole.Writes, "the commit's beginning and its end are stored");
        int begun = whole.Writes[0].To;
        int ended = whole.Writes[1].To;
        int recorded = 0;
        for (int cut = 0; cut <= whole.Moments; cut++)
        {
            var storage = new MemoryStorage();
            CommitWith(cut, storage);
            using FaultBench next = On(storage);
            bool during = cut >= begun && cut < ended;
            if (during)
            {
                FaultDemand.Holds(next, row);
            }
            else
            {
                // Before the commit has begun and after it has ended the supply may go without a word.
                Assert.AreEqual(row.State, TripStateNames.ByCode[(int)next.Lab.Core.State]);
                Assert.IsFalse(next.Log().Exists(record => record.Kind == RecordKind.Mark), $"cut at moment {cut}");
            }

            recorded += during ? 1 : 0;
            FaultDemand.IsSafe(next.Lab.Core.Outputs, row);
        }

        TestContext.WriteLine($"{whole.Moments} moments, {recorded} of them in the commit");
        Assert.IsGreaterThan(20, recorded);
    }

    // A commit whose supply goes at a moment, counted from the beginning of its line; one commit went before it.
    private static Supply CommitWith(int cut, MemoryStorage storage)
    {
        var supply = new Supply(storage);
        var options = new VirtualBoardOptions { Storage = supply, SpiDisturbance = supply };
        using var bench = new FaultBench(new LabBenchOptions { Board = options });
        bench.ReadErrors();
        bench.Commit();
        supply.Begin(cut);
        bench.Type("CONF:OVER:LEV 5 mA;:CONF:COMM\n");
        bench.RunFor(15);
        return supply;
    }

    private static FaultBench On(MemoryStorage storage) =>
        new(new LabBenchOptions { Board = new VirtualBoardOptions { Storage = storage } });

    private static void IsToldOnce(MemoryStorage storage)
    {
        using FaultBench later = On(storage);
        Assert.IsFalse(later.Log().Exists(record => record.Kind == RecordKind.Mark));
    }
}
