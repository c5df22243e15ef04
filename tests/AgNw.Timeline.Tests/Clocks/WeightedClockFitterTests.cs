using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Tests.Clocks;

[TestClass]
public class WeightedClockFitterTests
{
    [TestMethod]
    public void Two_pairs_of_the_same_time_count_by_the_square_of_their_deviations()
    {
        // 1 ms against 3 ms: weights 9 to 1, so that 10 ms apart gives 1 ms from the better one; sigma 1 / sqrt(1 + 1/9) = 0.949 ms.
        WeightedPair[] pairs = [new(new ClockPair(0, 0), 1e-3), new(new ClockPair(0, 480_000), 3e-3)];
        MergedTime time = WeightedClockFitter.Fit(pairs, 0, new ClockFitOptions(0)).ToBoard(0);
        Assert.AreEqual(48_000.0, time.Tick, 10);
        Assert.AreEqual(2.5 * 0.949e-3, time.UncertaintySeconds, 2e-5);
    }

    [TestMethod]
    public void One_pair_knows_the_drift_no_better_than_belief()
    {
        // Limit 400 ppm = two deviations; 100 s away, 2.5 deviations: 50 ms.
        ClockFit fit = WeightedClockFitter.Fit([new WeightedPair(new ClockPair(0, 0), 1e-6)], 0, new ClockFitOptions(1e-6, 400e-6));
        Assert.AreEqual(0.05, fit.ToBoard(100_000_000_000).UncertaintySeconds, 1e-4);
    }

    [TestMethod]
    public void A_pair_that_disagrees_is_set_aside_and_listed()
    {
        WeightedPair[] pairs = [.. Enumerable.Range(0, 8).Select(static k => new WeightedPair(new ClockPair(k * 1_000_000_000L, k * 48_000_000L), 1e-3))];
        pairs[3] = pairs[3] with { Pair = pairs[3].Pair with { BoardTick = pairs[3].Pair.BoardTick + 4_800_000 } };
        ClockFit fit = WeightedClockFitter.Fit(pairs, 0, new ClockFitOptions(1e-6));
        CollectionAssert.AreEqual(new[] { 3 }, fit.Outliers.ToArray());
        Assert.AreEqual(0, fit.ToBoard(0).Tick, 480.0);
    }
}
