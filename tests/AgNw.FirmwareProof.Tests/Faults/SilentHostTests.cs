using AgNw.Contract;

namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>A host that falls silent while the board is armed ends as the profile says.</summary>
[TestClass]
public sealed class SilentHostTests
{
    [TestMethod]
    public void A_silent_host_is_ignored()
    {
        using FaultBench bench = Silent("IGN");
        FaultDemand.Holds(bench, FaultTable.Row());
        Assert.IsFalse(bench.Log().Exists(record => record.Kind is RecordKind.Mark or RecordKind.Trip));
    }

    [TestMethod]
    public void A_silent_host_is_recorded()
    {
        using FaultBench bench = Silent("REC");
        FaultDemand.Holds(bench, FaultTable.Row());
        Assert.AreEqual(1, bench.Log().Count(record => record.Kind == RecordKind.Mark), "once for each silence");
    }

    [TestMethod]
    public void A_silent_host_trips()
    {
        using FaultBench bench = Silent("TRIP");
        FaultDemand.Holds(bench, FaultTable.Row());
        FaultDemand.IsSafe(bench.Lab.Core.Outputs, FaultTable.Row());
    }

    private static FaultBench Silent(string action)
    {
        var bench = new FaultBench();
        bench.ReadErrors();
        bench.Commit();
        bench.Do($"SYST:HOST:ACT {action};TIM 2");
        bench.Do($"ARM {bench.Ask("CONF:CRC?")}");
        bench.RunFor(1_900);
        Assert.AreEqual(TripState.Armed, bench.Lab.Core.State, "not before its time");
        bench.RunFor(4_000);
        return bench;
    }
}
