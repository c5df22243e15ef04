using AgNw.Timeline.Clocks;
using AgNw.Timeline.Smu;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Smu;

[TestClass]
public class StaircaseFitTests
{
    private const double Gain = 1.0007;
    private const double Offset = -0.8e-3;

    [TestMethod]
    [DataRow(0.1, 1)]
    [DataRow(0.1, 2)]
    [DataRow(0.01, 3)]
    [DataRow(0.0033, 4)]
    public void The_sweep_itself_places_the_smu_within_the_stated_uncertainty(double rate, int seed)
    {
        var random = new RandomSource(seed);
        double drift = random.Uniform(-200, 200);
        var clock = new TrueClock(random.Uniform(0, 5), drift, 7_000_000_000, 1000);
        double sweep = 2.1 / rate;
        SmuSample[] readings = [.. Enumerable.Range(0, (int)(sweep / 0.06)).Select(k =>
        {
            double t = 10 + (k * 0.06);
            return new SmuSample(clock.Stamp(t), (rate * (t - 10)) + random.Normal(2e-5), 1e-3);
        })];
        VoltageObservation[] observations = [.. Enumerable.Range(0, (int)((sweep + 20) / 0.5)).Select(k =>
        {
            double t = k * 0.5;
            double volt = Math.Clamp(rate * (t - 10), 0, 2.1) * (t < 10 + sweep ? 1 : 0);
            return new VoltageObservation(TrueClock.Tick(t - 0.003), TrueClock.Tick(t + 0.004), (volt * Gain) + Offset + random.Normal(1e-4));
        })];
        SmuClockFit fit = StaircaseFit.Fit(readings, observations, [], new SmuFitOptions());
        Console.WriteLine($"{fit.Clock.Verdict.Text}: {fit.Clock.Verdict.Reason}");
        Assert.AreEqual(VerdictKind.Fitted, fit.Clock.Verdict.Kind);
        Assert.IsFalse(fit.Clock.Verdict.Doubtful, fit.Clock.Verdict.Reason);
        foreach (double t in new[] { 10, 10 + (sweep / 3), 10 + sweep })
        {
            MergedTime merged = fit.Clock.ToBoard(clock.Stamp(t));
            double error = Math.Abs(BoardClock.SecondsBetween(TrueClock.Tick(t), merged.Tick));
            Assert.IsLessThanOrEqualTo(merged.UncertaintySeconds, error, $"at {t} s");
        }

        // Honest and still useful: reading interval and accuracy over rate (4 mV at 2 V), on both sides.
        Assert.IsLessThan(0.15 + (2 * 4.1e-3 / rate), fit.Clock.Verdict.UncertaintySeconds);
    }

    [TestMethod]
    public void A_landmark_that_both_saw_narrows_the_uncertainty()
    {
        var clock = new TrueClock(0, 0, 0, 1000);
        SmuSample[] readings = [.. Enumerable.Range(0, 1000).Select(k => new SmuSample(clock.Stamp(k * 0.06), k * 0.06 * 0.0033, 0))];
        VoltageObservation[] observations = [.. Enumerable.Range(0, 100)
            .Select(k => new VoltageObservation(TrueClock.Tick(k * 0.6), TrueClock.Tick((k * 0.6) + 0.001), k * 0.6 * 0.0033))];
        var landmark = new ClockBracket(clock.Stamp(59.94), clock.Stamp(60.0), TrueClock.Tick(59.97), TrueClock.Tick(59.97));
        double without = StaircaseFit.Fit(readings, observations, [], new SmuFitOptions()).Clock.Verdict.UncertaintySeconds;
        ClockFit with = StaircaseFit.Fit(readings, observations, [landmark], new SmuFitOptions()).Clock;
        double at = with.ToBoard(clock.Stamp(59.97)).UncertaintySeconds;
        Assert.IsGreaterThan(0.4, without);
        Assert.IsLessThan(0.07, at);
    }

    [TestMethod]
    public void A_falling_sweep_is_matched_as_well()
    {
        var clock = new TrueClock(2, 100, 0, 1000);
        SmuSample[] readings = [.. Enumerable.Range(0, 300).Select(k => new SmuSample(clock.Stamp(5 + (k * 0.06)), -0.1 * k * 0.06, 0))];
        VoltageObservation[] observations = [.. Enumerable.Range(0, 40)
            .Select(k => new VoltageObservation(TrueClock.Tick(4 + (k * 0.4)), TrueClock.Tick(4.001 + (k * 0.4)), -0.1 * Math.Max(0, (k * 0.4) - 1)))];
        ClockFit fit = StaircaseFit.Fit(readings, observations, [], new SmuFitOptions()).Clock;
        MergedTime merged = fit.ToBoard(clock.Stamp(12));
        Assert.IsLessThanOrEqualTo(merged.UncertaintySeconds, Math.Abs(BoardClock.SecondsBetween(TrueClock.Tick(12), merged.Tick)));
        Assert.IsLessThan(0.2, merged.UncertaintySeconds);
    }

    [TestMethod]
    public void Nothing_observed_gives_no_verdict()
    {
        Assert.AreEqual(VerdictKind.None, StaircaseFit.Fit([new SmuSample(0, 0, 0), new SmuSample(1, 1, 0)], [], [], new SmuFitOptions()).Clock.Verdict.Kind);
    }
}
