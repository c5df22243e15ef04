using AgNw.Timeline.Clocks;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Clocks;

[TestClass]
public class ClockFitterTests
{
    private static readonly ClockFitOptions Microsecond = new(1e-6);

    [TestMethod]
    public void Two_clocks_related_exactly_give_that_relation()
    {
        // 1 s of the other clock is 48 004 800 ticks: +100 ppm; origin at tick 480.
        ClockPair[] pairs = [.. Enumerable.Range(0, 101).Select(k => new ClockPair(k * 1_000_000_000L, 480 + (k * 48_004_800L)))];
        ClockFit fit = ClockFitter.Fit(pairs, Microsecond);
        Assert.AreEqual(100, fit.DriftPpm, 1e-6);
        Assert.AreEqual(480, fit.ToBoard(0).Tick);
        Assert.AreEqual(480 + (48_004_800L * 7 / 2), fit.ToBoard(3_500_000_000).Tick);
        Assert.IsEmpty(fit.Outliers);
        Assert.AreEqual(101, fit.Used);
        Assert.IsLessThan(1e-8, fit.Residuals.MaxSeconds);
        Assert.IsFalse(fit.Verdict.Doubtful, fit.Verdict.Reason);
    }

    [TestMethod]
    public void Stamps_since_1970_lose_no_digits()
    {
        const long epoch = 1_760_000_000_123_456_000;
        ClockPair[] pairs = [.. Enumerable.Range(0, 50).Select(k => new ClockPair(epoch + (k * 1_000_000_000L), (1L << 47) + (k * 48_000_000L)))];
        ClockFit fit = ClockFitter.Fit(pairs, Microsecond);
        Assert.AreEqual((1L << 47) + (49 * 48_000_000L), fit.ToBoard(epoch + 49_000_000_000).Tick);
    }

    [TestMethod]
    public void Gross_outliers_are_listed_and_do_not_move_the_fit()
    {
        ClockPair[] pairs = [.. Enumerable.Range(0, 100).Select(k => new ClockPair(k * 1_000_000_000L, k * 47_995_200L))];
        int[] wrong = [0, 17, 18, 55, 99];
        foreach (int k in wrong)
            pairs[k] = pairs[k] with { BoardTick = pairs[k].BoardTick + 48_000_000 };
        ClockFit fit = ClockFitter.Fit(pairs, Microsecond);
        CollectionAssert.AreEqual(wrong, fit.Outliers.ToArray());
        Assert.AreEqual(-100, fit.DriftPpm, 1e-6);
        Assert.AreEqual(95, fit.Used);
    }

    [TestMethod]
    [DataRow(0.0)]
    [DataRow(60.0)]
    [DataRow(-200.0)]
    [DataRow(200.0)]
    public void The_uncertainty_covers_the_true_error_in_95_percent_and_is_not_absurdly_wide(double driftPpm)
    {
        var random = new RandomSource(20261122 + (int)driftPpm);
        int covered = 0, asked = 0;
        double squares = 0;
        var stated = new List<double>();
        for (int run = 0; run < 40; run++)
        {
            var clock = new TrueClock(random.Uniform(0, 50), driftPpm, random.Integer(0, 1_000_000_000), 1_000_000);
            double jitter = random.Uniform(0.2e-3, 5e-3);
            double[] times = [.. Enumerable.Range(0, 120).Select(k => 60 + (k * 0.5) + random.Uniform(0, 0.1))];
            ClockPair[] pairs = [.. times.Select(t => new ClockPair(clock.Stamp(t, random.Normal(jitter)), TrueClock.Tick(t)))];
            ClockFit fit = ClockFitter.Fit(pairs, new ClockFitOptions(1e-3));
            Assert.IsFalse(fit.Verdict.Doubtful, fit.Verdict.Reason);
            for (int k = 0; k < 50; k++)
            {
                double t = random.Uniform(50, 130);
                MergedTime merged = fit.ToBoard(clock.Stamp(t, random.Normal(jitter)));
                double error = BoardClock.SecondsBetween(TrueClock.Tick(t), merged.Tick);
                covered += Math.Abs(error) <= merged.UncertaintySeconds ? 1 : 0;
                asked++;
                squares += error * error / (jitter * jitter);
                stated.Add(merged.UncertaintySeconds / jitter);
            }
        }

        stated.Sort();
        double rms = Math.Sqrt(squares / asked);
        Console.WriteLine($"covered {covered} of {asked}; median uncertainty {stated[asked / 2] / rms:0.00} x RMS error");
        Assert.IsGreaterThanOrEqualTo(0.95 * asked, covered);
        Assert.IsLessThanOrEqualTo(3, stated[asked / 2] / rms);
    }

    [TestMethod]
    public void A_clock_that_steps_is_called_doubtful_and_its_step_is_in_the_uncertainty()
    {
        var random = new RandomSource(7);
        var clock = new TrueClock(0, 20, 0, 1000);
        ClockPair[] pairs = [.. Enumerable.Range(0, 400)
            .Select(k => new ClockPair(clock.Stamp(k, random.Normal(1e-4)) + (k >= 200 ? 2_000_000 : 0), TrueClock.Tick(k)))];
        ClockFit fit = ClockFitter.Fit(pairs, Microsecond);
        Assert.IsTrue(fit.Verdict.Doubtful, fit.Verdict.Reason);
        StringAssert.Contains(fit.Verdict.Reason, "wander", StringComparison.Ordinal);
        Assert.IsGreaterThan(0.4e-3, fit.Verdict.UncertaintySeconds);
    }

    [TestMethod]
    public void A_stated_constant_lag_is_added_to_the_uncertainty_because_no_fit_can_see_it()
    {
        ClockPair[] pairs = [.. Enumerable.Range(0, 10).Select(k => new ClockPair(k * 1_000_000_000L, k * 48_000_000L))];
        double without = ClockFitter.Fit(pairs, Microsecond).ToBoard(0).UncertaintySeconds;
        double with = ClockFitter.Fit(pairs, Microsecond with { SystematicSeconds = 0.02 }).ToBoard(0).UncertaintySeconds;
        Assert.AreEqual(0.02, with - without, 1e-12);
    }

    [TestMethod]
    public void One_pair_gives_an_offset_and_an_uncertainty_that_grows_with_the_drift_limit()
    {
        ClockFit fit = ClockFitter.Fit([new ClockPair(5_000_000_000, 1000)], new ClockFitOptions(1e-6, 400e-6));
        Assert.AreEqual(1000, fit.ToBoard(5_000_000_000).Tick);
        // 100 s away, 400 ppm, coverage factor 2.5.
        Assert.AreEqual(0.1, fit.ToBoard(105_000_000_000).UncertaintySeconds, 1e-4);
    }

    [TestMethod]
    public void No_pair_gives_no_verdict_and_no_false_certainty()
    {
        ClockFit fit = ClockFitter.Fit([], Microsecond);
        Assert.AreEqual(VerdictKind.None, fit.Verdict.Kind);
        Assert.IsTrue(double.IsPositiveInfinity(fit.ToBoard(1).UncertaintySeconds));
    }

    [TestMethod]
    [DataRow(0.0004, "0.4 ms")]
    [DataRow(1.0, "1 s")]
    [DataRow(0.00123, "1.3 ms")]
    [DataRow(25e-9, "25 ns")]
    [DataRow(double.PositiveInfinity, "unknown")]
    public void A_duration_is_written_for_people_and_rounded_up(double seconds, string text) =>
        Assert.AreEqual(text, DurationText.Of(seconds));
}
