using AgNw.Timeline.Analysis.Conductance;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Analysis.Conductance;

[TestClass]
public class PlateauFinderTests
{
    [TestMethod]
    public void The_quantum_is_that_of_CODATA()
    {
        Assert.AreEqual(1, ConductanceQuantum.Of(1, 7.748091729e-5), 1e-9);
        Assert.AreEqual(2, ConductanceQuantum.Of(0.1, 0.1 * 2 * 7.748091729e-5), 1e-9);
        Assert.AreEqual(2, ConductanceQuantum.Of(-0.1, -0.1 * 2 * 7.748091729e-5), 1e-9);
        Assert.IsTrue(double.IsNaN(ConductanceQuantum.Of(1e-4, 1e-9)));
    }

    [TestMethod]
    [DataRow(0.0, 1)]
    [DataRow(0.02, 2)]
    [DataRow(0.1, 3)]
    public void A_staircase_of_one_to_five_quanta_has_five_plateaus_where_they_are(double noise, int seed)
    {
        // 50 samples each, after 100 of an open gap.
        ConductanceSample[] samples = Series(350, i => i < 100 ? 1e-4 : 1 + ((i - 100) / 50), noise, seed);

        IReadOnlyList<ConductancePlateau> plateaus = PlateauFinder.Find(samples);

        CollectionAssert.AreEqual(new long[] { 1, 2, 3, 4, 5 }, plateaus.Select(static p => p.Nearest).ToArray());
        for (int i = 0; i < plateaus.Count; i++)
        {
            Assert.AreEqual(i + 1, plateaus[i].Quanta, (3 * 1.25 * noise / Math.Sqrt(45)) + 1e-9);
            Assert.AreEqual((100 + (50 * i)) * 10, plateaus[i].FromTick, 20);
            Assert.AreEqual((149 + (50 * i)) * 10, plateaus[i].ToTick, 20);
            Assert.AreEqual(noise, plateaus[i].Scatter, 0.6 * noise);
        }
    }

    [TestMethod]
    [DataRow(0.0, 4)]
    [DataRow(0.02, 5)]
    [DataRow(0.1, 6)]
    public void A_slope_has_no_plateau(double noise, int seed)
    {
        Assert.AreEqual(0, PlateauFinder.Find(Series(500, static i => 0.01 * i, noise, seed)).Count);
    }

    [TestMethod]
    public void An_open_gap_has_no_plateau_however_still_it_is()
    {
        Assert.AreEqual(0, PlateauFinder.Find(Series(500, static _ => 0.01, 0.001, 7)).Count);
    }

    [TestMethod]
    public void A_filament_that_stays_is_one_plateau()
    {
        ConductancePlateau only = PlateauFinder.Find(Series(400, static i => i < 200 ? 0 : 2.94, 0.03, 8)).Single();

        Assert.AreEqual(2.94, only.Quanta, 0.02);
        Assert.AreEqual(3, only.Nearest);
        Assert.AreEqual(200, only.Samples);
    }

    [TestMethod]
    public void A_single_disturbed_sample_does_not_divide_a_plateau_beyond_its_two_halves()
    {
        ConductanceSample[] samples = Series(200, static i => i == 100 ? 9 : 1, 0.02, 9);

        CollectionAssert.AreEqual(new long[] { 1, 1 }, PlateauFinder.Find(samples).Select(static p => p.Nearest).ToArray());
    }

    [TestMethod]
    public void A_hundred_thousand_samples_have_the_plateaus_of_a_few_hundred()
    {
        IReadOnlyList<ConductancePlateau> plateaus = PlateauFinder.Find(Series(100_000, static i => 1 + (i / 25_000), 0.05, 10));

        CollectionAssert.AreEqual(new long[] { 1, 2, 3, 4 }, plateaus.Select(static p => p.Nearest).ToArray());
    }

    [TestMethod]
    public void Nothing_and_nothing_finite_have_no_plateau()
    {
        Assert.AreEqual(0, PlateauFinder.Find([]).Count);
        Assert.AreEqual(0, PlateauFinder.Find(Series(100, static _ => double.NaN, 0, 11)).Count);
    }

    private static ConductanceSample[] Series(int count, Func<int, double> quanta, double noise, int seed)
    {
        var random = new RandomSource(seed);
        return [.. Enumerable.Range(0, count).Select(i => new ConductanceSample(10L * i, quanta(i) + (noise > 0 ? random.Normal(noise) : 0)))];
    }
}
