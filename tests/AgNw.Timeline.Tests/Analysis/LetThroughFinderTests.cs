using AgNw.Recording.Rows;
using AgNw.Timeline.Analysis;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Analysis;

/// <summary>Captures whose integrals are areas of triangles and rectangles.</summary>
[TestClass]
public class LetThroughFinderTests
{
    [TestMethod]
    [DataRow(0.0, 0.0, 1)]
    [DataRow(2e-6, 0.0, 2)]
    [DataRow(2e-6, 40e-6, 3)]
    public void A_current_that_falls_linearly_lets_half_of_level_times_length_through(double noise, double zero, int seed)
    {
        // 5 mA fall to 0 between -60 us and -10 us; 90 % is passed at -55 us: what follows is half of 4.5 mA times 45 us, at 2 V.
        WaveformRow[] capture = Capture(static t => 5e-3 * (1 - Math.Clamp((t + 60e-6) / 50e-6, 0, 1)), noise, zero, seed);

        LetThrough through = Find(capture);

        Assert.IsTrue(through.Settled);
        Assert.AreEqual(-55e-6, through.FromSeconds, 0.5e-6);
        Assert.AreEqual(-10e-6, through.ToSeconds, 1.5e-6);
        Assert.AreEqual(0.5 * 4.5e-3 * 45e-6, through.ChargeCoulomb, 3e-9);
        Assert.AreEqual(0.5 * 4.5e-3 * 45e-6 * 2, through.EnergyJoule, 6e-9);
        // Half of 1 us times 4.5 mA.
        Assert.AreEqual(2.25e-9, through.ChargeUncertaintyCoulomb, 0.1e-9);
    }

    [TestMethod]
    public void A_pulse_that_begins_with_the_trip_is_integrated_from_the_trip_on()
    {
        // 1 mA for 20 us: a filament formed and the line opened.
        WaveformRow[] capture = Capture(static t => t is >= 0 and < 20e-6 ? 1e-3 : 0, 1e-6, 0, 4);

        LetThrough through = Find(capture);

        Assert.AreEqual(0, through.FromSeconds);
        Assert.AreEqual(20e-9, through.ChargeCoulomb, through.ChargeUncertaintyCoulomb + 1e-10);
        Assert.AreEqual(0.5e-9, through.ChargeUncertaintyCoulomb, 0.05e-9);
    }

    [TestMethod]
    public void A_negative_current_lets_a_negative_charge_and_a_positive_energy_through()
    {
        WaveformRow[] capture = [.. Capture(static t => 5e-3 * (1 - Math.Clamp((t + 60e-6) / 50e-6, 0, 1)), 0, 0, 5)
            .Select(static row => row with { CurrentAmpere = -row.CurrentAmpere, VoltageVolt = -row.VoltageVolt })];

        LetThrough through = Find(capture);

        Assert.AreEqual(-0.5 * 4.5e-3 * 45e-6, through.ChargeCoulomb, 3e-9);
        Assert.IsGreaterThan(0, through.EnergyJoule);
    }

    [TestMethod]
    public void A_current_that_never_settles_gives_a_lower_bound()
    {
        WaveformRow[] capture = Capture(static t => t < 0 ? 1e-3 : (long)Math.Round(t * 1e6) % 5 < 1 ? 1e-3 : 0, 0, 0, 6);

        LetThrough? through = LetThroughFinder.Find(capture, null, out _);

        Assert.IsFalse(through!.Settled);
        Assert.AreEqual(capture[^1].TimeSeconds, through.ToSeconds);
    }

    [TestMethod]
    public void Without_a_capture_or_with_a_cut_one_there_is_none_but_a_reason()
    {
        Assert.IsNull(LetThroughFinder.Find([], null, out string none));
        Assert.AreEqual("there is no capture", none);
        WaveformRow[] whole = Capture(static _ => 1e-3, 0, 0, 7);
        Assert.IsNull(LetThroughFinder.Find(whole[..8050], null, out string cut));
        Assert.AreEqual("the capture does not reach far enough around the trip", cut);
        Assert.IsNull(LetThroughFinder.Find(whole[8001..], null, out _));
    }

    private static LetThrough Find(WaveformRow[] capture)
    {
        FallTime? fall = FallTimeFinder.Find(capture, out _);
        LetThrough? through = LetThroughFinder.Find(capture, fall, out string reason);
        Assert.IsNotNull(through, reason);
        return through;
    }

    private static WaveformRow[] Capture(Func<double, double> current, double noise, double zero, int seed)
    {
        var random = new RandomSource(seed);
        return [.. Enumerable.Range(-8000, 16000).Select(i => new WaveformRow(
            100_000_000 + (i * 48L), i * 1e-6, current(i * 1e-6) + zero + (noise > 0 ? random.Normal(noise) : 0), 2))];
    }
}
