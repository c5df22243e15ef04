using AgNw.Timeline.Analysis.Thinning;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Analysis.Thinning;

/// <summary>Wires whose onset is known: the excess g (V - Vt)^2 reaches a threshold s at Vt + sqrt(s / g).</summary>
[TestClass]
public class ThinningOnsetFinderTests
{
    private static readonly double[] Truth = [1.2, 1.5, 1.7];

    [TestMethod]
    [DataRow(1.2, 1.0, 0.0, 1)]
    [DataRow(1.2, 1.0, 20e-9, 2)]
    [DataRow(1.7, 1.0, 20e-9, 3)]
    [DataRow(1.7, 0.3, 20e-9, 4)]
    [DataRow(0.9, 1.0, 20e-9, 6)]
    public void Without_noise_the_onset_is_the_reading_whose_excess_passes_half_a_thousandth(double onset, double growth, double noise, int seed)
    {
        ThinningOnset found = ThinningOnsetFinder.Find(new SyntheticWire { OnsetVolt = onset, Growth = growth, CurrentNoise = noise, VoltageNoise = noise * 300 }.Sweep(2.1, seed));

        Assert.IsNotNull(found.Onset, found.Reason);
        Assert.AreEqual(ThinningOnsetFinder.SmallestExcess, found.Threshold);
        // The scatter is a fifth of the threshold; a running median and 6 mV a reading.
        Assert.IsInRange(onset + Math.Sqrt(0.5 * found.Threshold / growth) - 0.02, onset + Math.Sqrt(2.2 * found.Threshold / growth) + 0.02, found.Onset.Value.VoltageVolt);
        Assert.AreEqual(growth * (2.1 - onset) * (2.1 - onset), found.ExcessAtEnd, 0.02);
        Assert.IsNull(found.Within);
    }

    /// <summary>Noise as a share of the current at the end. Reading by reading no excess of less than five times that would be told, 10 % for 2 %: 0.3 V late.</summary>
    [TestMethod]
    [DataRow(0.001, 0.01)]
    [DataRow(0.005, 0.02)]
    [DataRow(0.01, 0.04)]
    [DataRow(0.02, 0.08)]
    public void With_up_to_two_percent_of_noise_the_onset_is_within_its_interval_and_neither_late_nor_early(double noise, double error)
    {
        const int seeds = 20;
        var errors = new List<double>();
        var widths = new List<double>();
        int covered = 0;
        foreach (double onset in Truth)
        {
            double truth = onset + Math.Sqrt(ThinningOnsetFinder.SmallestExcess);
            double ampere = noise * new SyntheticWire { OnsetVolt = onset }.Sweep(2.1, 1)[^1].CurrentAmpere;
            for (int seed = 0; seed < seeds; seed++)
            {
                ThinningOnset found = ThinningOnsetFinder.Find(new SyntheticWire { OnsetVolt = onset, CurrentNoise = ampere, VoltageNoise = 1e-4 }.Sweep(2.1, 1000 + seed));
                Assert.IsNotNull(found.Onset, $"{onset} V, seed {1000 + seed}: {found.Reason}");
                (IvSample from, IvSample to) = found.Within!.Value;
                errors.Add(found.Onset.Value.VoltageVolt - truth);
                widths.Add((to.VoltageVolt - from.VoltageVolt) / 2);
                covered += from.VoltageVolt <= truth && truth <= to.VoltageVolt ? 1 : 0;
            }
        }

        double rms = Math.Sqrt(errors.Average(static e => e * e));
        double usual = errors.Select(Math.Abs).Order().ElementAt(errors.Count / 2);
        double middle = errors.Order().ElementAt(errors.Count / 2);
        Console.WriteLine($"{noise:P1}: error {usual:0.000} V or less in half of the curves, RMS {rms:0.000} V, median {middle:0.000} V, half-width {widths.Average():0.000} V, held {covered} of {errors.Count}");
        Assert.IsLessThan(error, usual);
        Assert.IsLessThan(error, Math.Abs(middle));
        Assert.IsGreaterThanOrEqualTo(0.95 * errors.Count, covered);
        // As wide as it has to be, and not wider than three times that.
        Assert.IsLessThan((3 * 1.96 * rms) + 0.006, widths.Average());
    }

    [TestMethod]
    public void An_excess_that_noise_hides_is_not_told_and_the_reason_says_how_large_it_would_have_to_be()
    {
        ThinningOnset found = ThinningOnsetFinder.Find(new SyntheticWire { OnsetVolt = 2.0, Growth = 0.5, CurrentNoise = 40e-6, VoltageNoise = 1e-4 }.Sweep(2.1, 21));

        Assert.IsNull(found.Onset);
        Assert.AreEqual("the I-V follows its thermal trend up to the break", found.Reason);
        // 0.5 % at the end, of which noise of 1.2 % in 17 readings shows nothing.
        Assert.IsInRange(0.02, 0.5, found.Threshold);
        Assert.AreEqual(0.012, found.Noise, 0.002);
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
            ThinningOnsetFinder.Find(new SyntheticWire { CurrentNoise = seed % 2 == 0 ? 2e-6 : 40e-6, VoltageNoise = 1e-3 }.Sweep(2.1, seed, step: 12e-3)).Onset is not null);

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
