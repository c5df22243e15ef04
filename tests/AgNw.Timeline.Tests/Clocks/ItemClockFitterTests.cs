using AgNw.Timeline.Clocks;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Clocks;

[TestClass]
public class ItemClockFitterTests
{
    private static readonly ClockFitOptions Microsecond = new(1e-6);

    [TestMethod]
    [DataRow(200, 2.0)]
    [DataRow(7, -0.5)]
    [DataRow(396, 0.01)]
    [DataRow(200, -0.0015)]
    public void A_clock_that_was_set_has_a_stretch_before_and_one_after(int at, double jump)
    {
        var random = new RandomSource(11 + at);
        var clock = new TrueClock(0, 150, 1_000_000_000_000, 1000) { Steps = [(at - 0.5, jump)] };
        ItemClock fit = Fit([.. Enumerable.Range(0, 400).Select(k => new ClockPair(clock.Stamp(k, random.Normal(1e-4)), TrueClock.Tick(k)))]);
        ClockStep step = fit.Steps.Single();
        Assert.AreEqual(jump, step.JumpSeconds, 5e-4);
        Assert.IsLessThanOrEqualTo(at - 1, step.AfterItem);
        Assert.IsGreaterThanOrEqualTo(at, step.BeforeItem);
        Assert.IsFalse(fit.Whole.Verdict.Doubtful, fit.Whole.Verdict.Reason);
        StringAssert.Contains(fit.Whole.Verdict.Reason, "the clock was set once", StringComparison.Ordinal);
        int covered = Enumerable.Range(0, 400).Count(k => Error(fit, k, clock.Stamp(k)) <= fit.At(k, clock.Stamp(k)).UncertaintySeconds);
        Assert.AreEqual(400, covered);
        Assert.IsLessThan(4e-4, fit.Whole.Verdict.UncertaintySeconds);
    }

    [TestMethod]
    public void A_clock_set_back_twice_is_followed_though_its_stamps_repeat()
    {
        var random = new RandomSource(12);
        var clock = new TrueClock(0, -80, 0, 1000) { Steps = [(99.5, -30), (249.5, -0.2)] };
        ItemClock fit = Fit([.. Enumerable.Range(0, 400).Select(k => new ClockPair(clock.Stamp(k, random.Normal(1e-4)), TrueClock.Tick(k)))]);
        CollectionAssert.AreEqual(new[] { 99, 249 }, fit.Steps.Select(static s => s.AfterItem).ToArray());
        foreach (int k in new[] { 0, 99, 100, 249, 250, 399 })
            Assert.IsLessThan(5e-4, Error(fit, k, clock.Stamp(k)));
        Assert.AreEqual(-80, fit.Whole.DriftPpm, 0.5);
    }

    [TestMethod]
    public void An_oscillator_that_warms_up_was_not_set()
    {
        var random = new RandomSource(13);
        ClockPair[] pairs = [.. Enumerable.Range(0, 400).Select(k =>
            new ClockPair((long)((k + random.Normal(1e-4)) * 1e9), TrueClock.Tick(k + (5e-3 * (1 - Math.Exp(-k / 100.0))))))];
        ItemClock fit = Fit(pairs);
        Assert.IsEmpty(fit.Steps, fit.Whole.Verdict.Reason);
        Assert.IsTrue(fit.Whole.Verdict.Doubtful);
    }

    [TestMethod]
    public void Items_between_two_stretches_and_items_set_aside_carry_both_answers()
    {
        var clock = new TrueClock(0, 0, 0, 1000) { Steps = [(50, 0.7)] };
        int[] items = [.. Enumerable.Range(0, 100).Where(static k => k is < 48 or > 52)];
        ClockPair[] pairs = [.. items.Select(k => new ClockPair(clock.Stamp(k), TrueClock.Tick(k)))];
        pairs[20] = pairs[20] with { BoardTick = TrueClock.Tick(20.25) };
        ItemClock fit = ItemClockFitter.Fit(pairs, items, Microsecond);
        foreach (int k in new[] { 48, 49, 50, 51, 52 })
            Assert.IsLessThanOrEqualTo(fit.At(k, clock.Stamp(k)).UncertaintySeconds, Error(fit, k, clock.Stamp(k)));
        Assert.IsGreaterThan(0.25, fit.At(20, clock.Stamp(20)).UncertaintySeconds);
        Assert.IsLessThan(1e-5, fit.At(21, clock.Stamp(21)).UncertaintySeconds);
        StringAssert.Contains(fit.Whole.Verdict.Reason, "set aside: item 20 by +0.25 s", StringComparison.Ordinal);
    }

    private static ItemClock Fit(ClockPair[] pairs) => ItemClockFitter.Fit(pairs, [.. Enumerable.Range(0, pairs.Length)], Microsecond);

    /// <summary>Items here are made once a second.</summary>
    private static double Error(ItemClock fit, int item, long stamp) => Math.Abs(BoardClock.SecondsBetween(TrueClock.Tick(item), fit.At(item, stamp).Tick));
}
