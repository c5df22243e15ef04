using AgNw.Timeline.Analysis.Thinning;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Analysis.Thinning;

/// <summary>Wires whose onset is known: the excess g (V - Vt)^2 reaches a threshold s at Vt + sqrt(s / g).</summary>
[TestClass]
public class ThinningOnsetFinderTests
{
    [TestMethod]
    [DataRow(1.2, 1.0, 0.0, 1)]
    [DataRow(1.2, 1.0, 20e-9, 2)]
    [DataRow(1.7, 1.0, 20e-9, 3)]
    [DataRow(1.7, 0.3, 200e-9, 4)]
    [DataRow(1.2, 1.0, 2e-6, 5)]
    [DataRow(0.9, 3.0, 2e-6, 6)]
    public void The_onset_is_where_the_excess_passes_the_threshold_that_the_noise_allows(double onset, double growth, double noise, int seed)
    {
        var wire = new SyntheticWire { OnsetVolt = onset, Growth = growth, CurrentNoise = noise, VoltageNoise = noise * 300 };

        ThinningOnset found = ThinningOnsetFinder.Find(wire.Sweep(2.1, seed));

        Assert.IsNotNull(found.Onset, found.Reason);
        // The scatter is a fifth of the threshold; a running median and 6 mV a reading; a trend that ends early under noise.
        Assert.IsInRange(onset + Math.Sqrt(0.5 * found.Threshold / growth) - 0.02, onset + Math.Sqrt(2.2 * found.Threshold / growth) + 0.02, found.Onset.Value.VoltageVolt);
        // Noise of 2 uA is 1/1000 of 2 mA; the thresholds are five times that and not below the instruments' own.
        double relative = noise / 2e-3 * Math.Sqrt(2);
        Assert.IsInRange(ThinningOnsetFinder.SmallestExcess, Math.Max(ThinningOnsetFinder.SmallestExcess, 15 * relative), found.Threshold);
        double truth = growth * (2.1 - onset) * (2.1 - onset);
        // With 2 uA of noise the trend is prolonged from a part in which the excess begins.
        Assert.AreEqual(truth, found.ExcessAtEnd, noise >= 2e-6 ? 0.2 * truth : 0.02);
    }

    [TestMethod]
    [DataRow(0.0, 1)]
    [DataRow(20e-9, 2)]
    [DataRow(2e-6, 3)]
    [DataRow(20e-6, 4)]
    public void A_wire_that_only_heats_has_no_onset(double noise, int seed)
    {
        ThinningOnset found = ThinningOnsetFinder.Find(new SyntheticWire { CurrentNoise = noise, VoltageNoise = noise * 300 }.Sweep(2.1, seed));

        Assert.IsNull(found.Onset, $"at {found.Onset?.VoltageVolt} V");
        Assert.AreEqual("the I-V follows its thermal trend up to the break", found.Reason);
    }

    [TestMethod]
    public void Of_200_noisy_wires_that_only_heat_at_most_two_have_an_onset()
    {
        int wrong = Enumerable.Range(100, 200).Count(static seed =>
            ThinningOnsetFinder.Find(new SyntheticWire { CurrentNoise = 2e-6, VoltageNoise = 1e-3 }.Sweep(2.1, seed, step: 12e-3)).Onset is not null);

        Assert.IsLessThanOrEqualTo(2, wrong);
    }

    [TestMethod]
    public void A_negative_sweep_has_the_onset_of_its_mirror_image()
    {
        var wire = new SyntheticWire { OnsetVolt = 1.5, CurrentNoise = 20e-9 };

        double forward = ThinningOnsetFinder.Find(wire.Sweep(2.1, 7)).Onset!.Value.VoltageVolt;
        double backward = ThinningOnsetFinder.Find(wire.Sweep(2.1, 7, sign: -1)).Onset!.Value.VoltageVolt;

        Assert.AreEqual(-forward, backward, 1e-9);
    }

    [TestMethod]
    public void Disturbed_readings_neither_make_an_onset_nor_hide_one()
    {
        List<IvSample> heating = Disturbed(new SyntheticWire { CurrentNoise = 20e-9 }.Sweep(2.1, 8), 9);
        List<IvSample> thinning = Disturbed(new SyntheticWire { OnsetVolt = 1.5, CurrentNoise = 20e-9 }.Sweep(2.1, 10), 11);

        Assert.IsNull(ThinningOnsetFinder.Find(heating).Onset);
        Assert.AreEqual(1.5 + Math.Sqrt(ThinningOnsetFinder.SmallestExcess), ThinningOnsetFinder.Find(thinning).Onset!.Value.VoltageVolt, 0.03);
    }

    [TestMethod]
    public void A_hundred_thousand_readings_have_the_onset_of_a_few_hundred()
    {
        var wire = new SyntheticWire { OnsetVolt = 1.5, CurrentNoise = 20e-9 };

        Assert.AreEqual(
            1.5 + Math.Sqrt(ThinningOnsetFinder.SmallestExcess), ThinningOnsetFinder.Find(wire.Sweep(2.1, 12, step: 2.1e-5)).Onset!.Value.VoltageVolt, 0.01);
    }

    [TestMethod]
    public void A_curve_that_follows_no_trend_has_no_onset_but_a_reason()
    {
        var random = new RandomSource(13);
        List<IvSample> noise = [.. Enumerable.Range(1, 300).Select(i => new IvSample(i, 0.007 * i, random.Uniform(1e-4, 5e-3)))];

        Assert.AreEqual("the I-V follows no thermal trend", ThinningOnsetFinder.Find(noise).Reason);
    }

    [TestMethod]
    public void Too_few_or_useless_readings_have_a_reason()
    {
        Assert.AreEqual("the sweep has 0 usable readings before the break, 20 are needed", ThinningOnsetFinder.Find([]).Reason);
        IvSample[] open = [.. Enumerable.Range(1, 100).Select(static i => new IvSample(i, 0.02 * i, 0))];
        Assert.AreEqual("the sweep has 0 usable readings before the break, 20 are needed", ThinningOnsetFinder.Find(open).Reason);
        IvSample[] unknown = [.. Enumerable.Range(1, 100).Select(static i => new IvSample(i, double.NaN, 1e-3))];
        Assert.AreEqual("the sweep has 0 usable readings before the break, 20 are needed", ThinningOnsetFinder.Find(unknown).Reason);
    }

    /// <summary>Every twentieth reading is wrong by up to 20 %; not the last ones, of which there is no telling.</summary>
    private static List<IvSample> Disturbed(List<IvSample> curve, int seed)
    {
        var random = new RandomSource(seed);
        for (int i = 20; i < curve.Count - 5; i += 20)
            curve[i] = curve[i] with { CurrentAmpere = curve[i].CurrentAmpere * random.Uniform(0.8, 1.2) };
        return curve;
    }
}
