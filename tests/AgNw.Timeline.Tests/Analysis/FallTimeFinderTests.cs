using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Analysis;

[TestClass]
public class FallTimeFinderTests
{
    [TestMethod]
    [DataRow(10e-6, 0.0, 1)]
    [DataRow(10e-6, 5e-6, 2)]
    [DataRow(50e-6, 5e-6, 3)]
    [DataRow(200e-6, 5e-6, 4)]
    public void A_linear_fall_takes_four_fifths_of_its_length_from_90_to_10_percent(double length, double noise, int seed)
    {
        var random = new RandomSource(seed);
        FallTime? fall = FallTimeFinder.Find(Capture(t => 5e-3 * (1 - Math.Clamp((t + length + 4e-6) / length, 0, 1)), noise, random), out string reason);
        Assert.IsNotNull(fall, reason);
        Assert.IsFalse(fall.IsUpperBound);
        Assert.AreEqual(0.8 * length, fall.Seconds, (0.01 * length) + (length * noise / 5e-3 * 5));
        Assert.AreEqual(-4e-6 - (0.9 * length), fall.BeginSeconds, 1e-6 + (0.02 * length));
        Assert.AreEqual(5e-3, fall.BeforeAmpere, 1e-5);
        Assert.AreEqual(0, fall.AfterAmpere, 1e-5);
        Assert.AreEqual(2.1, fall.BeforeVolt, 1e-9);
    }

    [TestMethod]
    public void A_negative_current_falls_as_well()
    {
        FallTime? fall = FallTimeFinder.Find(Capture(static t => -5e-3 * (1 - Math.Clamp((t + 20e-6) / 10e-6, 0, 1)), 1e-6, new RandomSource(5)), out string reason);
        Assert.IsNotNull(fall, reason);
        Assert.AreEqual(8e-6, fall.Seconds, 1e-7);
        Assert.AreEqual(-5e-3, fall.BeforeAmpere, 1e-5);
    }

    [TestMethod]
    public void A_fall_between_two_samples_is_an_upper_bound()
    {
        FallTime? fall = FallTimeFinder.Find(Capture(static t => t < -3.5e-6 ? 5e-3 : 0, 1e-6, new RandomSource(6)), out string reason);
        Assert.IsNotNull(fall, reason);
        Assert.IsTrue(fall.IsUpperBound);
        Assert.AreEqual(1e-6, fall.Seconds, 1e-12);
        Assert.AreEqual("under 1 us", fall.Text);
    }

    [TestMethod]
    public void A_slow_decline_before_the_break_is_not_part_of_the_fall()
    {
        // 4 % less over the last 2 ms, then a fall of 20 us.
        FallTime? fall = FallTimeFinder.Find(
            Capture(static t => (t < -30e-6 ? 5e-3 - (0.1 * Math.Max(0, t + 2e-3)) : 4.803e-3 * (1 - Math.Clamp((t + 30e-6) / 20e-6, 0, 1))), 1e-6, new RandomSource(7)),
            out string reason);
        Assert.IsNotNull(fall, reason);
        Assert.AreEqual(16e-6, fall.Seconds, 1.5e-6);
    }

    [TestMethod]
    public void A_trip_without_a_fall_has_no_fall_time_but_a_reason()
    {
        Assert.IsNull(FallTimeFinder.Find(Capture(static _ => 1e-3, 1e-6, new RandomSource(8)), out string steady));
        Assert.AreEqual("the current did not fall at the trip", steady);
        Assert.IsNull(FallTimeFinder.Find([.. Capture(static _ => 1e-3, 0, new RandomSource(9)).Take(5)], out string cut));
        Assert.AreEqual("the capture does not reach far enough around the trip", cut);
        Assert.IsNull(FallTimeFinder.Find([], out _));
    }

    private static WaveformRow[] Capture(Func<double, double> current, double noise, RandomSource random) =>
        [.. Enumerable.Range(-8000, 16000).Select(i => new WaveformRow(
            100_000_000 + (i * 48L), i * 1e-6, current(i * 1e-6) + (noise > 0 ? random.Normal(noise) : 0), 2.1))];
}
