using AgNw.Contract;

namespace AgNw.VirtualLab.Tests.TripCore;

[TestClass]
public sealed class RangeOutputTests
{
    /// <summary>Word 0 acts one tick after the beginning of the live half, which is the second of a scan of 512 ticks.</summary>
    private const int ActsInScan = 257;

    [TestMethod]
    public void The_range_goes_out_where_the_first_word_of_a_commit_becomes_live()
    {
        var bench = new CoreBench();
        Choose(bench, CurrentRange.R1m);
        Assert.AreEqual(CurrentRange.R20m, bench.Core.Outputs.Range, "range after reset");
        bench.Prepare();
        var commit = bench.Single(RecordKind.Config).Tick;
        var (tick, outputs) = bench.Outputs.First(change => change.Outputs.Range != CurrentRange.R20m);
        Assert.AreEqual(CurrentRange.R1m, outputs.Range);
        Assert.AreEqual(ActsInScan, tick % TripCoreTiming.ConfigScan);

        // Copied, then live at the first scan that begins after it.
        var copied = commit + TripCoreTiming.ConfigCopy;
        Assert.IsGreaterThan(copied, tick);
        Assert.IsLessThanOrEqualTo(copied + TripCoreTiming.ConfigScan + 1, tick);
        Assert.AreEqual(CurrentRange.R1m, bench.Core.Outputs.Range);
    }

    [TestMethod]
    public void A_staged_range_goes_nowhere_while_armed()
    {
        var bench = new CoreBench();
        Choose(bench, CurrentRange.R10u);
        bench.Prepare();
        bench.Arm();
        Choose(bench, CurrentRange.R20m);
        var before = bench.Core.Now;
        bench.Commit();
        Assert.IsTrue(bench.Outputs.TrueForAll(change => change.Tick <= before || change.Outputs.Range == CurrentRange.R10u));
        Assert.AreEqual(CurrentRange.R10u, bench.Core.Outputs.Range);
        Assert.AreEqual(TripState.Armed, bench.Core.State);
    }

    private static void Choose(CoreBench bench, CurrentRange range) => bench[Registers.ConfigMode] =
        (ConfigurationWords.Reset[0] & ~(uint)(ConfigModeFields.RangeMask | ConfigModeFields.ModeMask))
        | ((uint)range << ConfigModeFields.RangeShift) | ((uint)TripMode.Monitor << ConfigModeFields.ModeShift);
}
