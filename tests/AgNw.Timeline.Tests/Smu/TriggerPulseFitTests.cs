using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Smu;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Smu;

[TestClass]
public class TriggerPulseFitTests
{
    [TestMethod]
    [DataRow(100.0, 0, 0)]
    [DataRow(-200.0, 1, 0)]
    [DataRow(200.0, 0, 1)]
    [DataRow(37.0, 3, 2)]
    public void The_fit_finds_drift_and_offset_though_pulses_and_readings_are_missing(double driftPpm, int lostPulses, int lostReadings)
    {
        var random = new RandomSource(77 + (int)driftPpm);
        var clock = new TrueClock(0, driftPpm, 12_500_000_000, 1000);
        double[] times = [.. Enumerable.Range(0, 2000).Select(k => 3 + (k * 0.06 * (1 + (driftPpm * 1e-6))))];
        List<LinePulse> pulses = [.. times.Select(static t => new LinePulse(TrueClock.Tick(t), TrueClock.Tick(t + 1e-5), true))];
        List<int> readings = [.. Enumerable.Range(0, 2000)];
        for (int n = 0; n < lostPulses; n++)
            pulses.RemoveAt(random.Integer(1, pulses.Count - 1));
        for (int n = 0; n < lostReadings; n++)
            readings.RemoveAt(random.Integer(1, readings.Count - 1));
        SmuClockFit fit = TriggerPulseFit.Fit([.. readings.Select(k => clock.Stamp(times[k]))], pulses, new SmuFitOptions());
        Assert.IsFalse(fit.Clock.Verdict.Doubtful, fit.Clock.Verdict.Reason);
        Assert.AreEqual(driftPpm, fit.Clock.DriftPpm, 0.05);
        Assert.IsLessThan(2e-6, fit.Clock.Verdict.UncertaintySeconds);
        foreach (int k in readings)
        {
            MergedTime merged = fit.Clock.ToBoard(clock.Stamp(times[k]));
            Assert.IsLessThanOrEqualTo(merged.UncertaintySeconds, Math.Abs(BoardClock.SecondsBetween(TrueClock.Tick(times[k]), merged.Tick)));
        }
    }

    [TestMethod]
    public void A_buffer_that_begins_later_than_the_pulses_is_doubtful_and_the_uncertainty_takes_in_the_truth()
    {
        var clock = new TrueClock(0, 50, 0, 1000);
        double[] times = [.. Enumerable.Range(0, 500).Select(k => k * 0.06 * (1 + 50e-6))];
        LinePulse[] pulses = [.. times.Select(static t => new LinePulse(TrueClock.Tick(t), TrueClock.Tick(t + 1e-5), true))];
        SmuClockFit fit = TriggerPulseFit.Fit([.. times.Skip(1).Select(t => clock.Stamp(t))], pulses, new SmuFitOptions());
        Assert.IsTrue(fit.Clock.Verdict.Doubtful, fit.Clock.Verdict.Reason);
        MergedTime merged = fit.Clock.ToBoard(clock.Stamp(times[250]));
        Assert.IsLessThanOrEqualTo(merged.UncertaintySeconds, Math.Abs(BoardClock.SecondsBetween(TrueClock.Tick(times[250]), merged.Tick)));
    }

    [TestMethod]
    public void Without_pulses_there_is_no_verdict()
    {
        Assert.AreEqual(VerdictKind.None, TriggerPulseFit.Fit([1, 2], [], new SmuFitOptions()).Clock.Verdict.Kind);
    }
}
