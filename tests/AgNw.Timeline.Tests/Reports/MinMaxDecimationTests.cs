using AgNw.Timeline.Reports;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Reports;

[TestClass]
public class MinMaxDecimationTests
{
    [TestMethod]
    public void Every_column_keeps_its_extremes_so_that_the_line_covers_the_same_pixels()
    {
        var random = new RandomSource(1);
        double[] times = [.. Enumerable.Range(0, 100_000).Select(static i => i * 1e-3)];
        double[] values = [.. times.Select(_ => random.Normal(1))];
        double[] others = [.. times.Select(_ => random.Chance(0.1) ? double.NaN : random.Normal(1))];

        IReadOnlyList<int> kept = MinMaxDecimation.Choose(times, [values, others], 500, (0, 0));

        Assert.IsLessThanOrEqualTo(500 * 6, kept.Count);
        CollectionAssert.AreEqual(kept.Order().Distinct().ToArray(), kept.ToArray());
        var set = kept.ToHashSet();
        // Columns of 200 points, but for rounding at their edges: those of the whole interior are checked.
        for (int from = 1000; from < 99_000; from += 200)
        {
            int[] column = [.. Enumerable.Range(from + 1, 198)];
            Assert.IsTrue(kept.Any(k => k >= from - 1 && k <= from + 200 && values[k] >= column.Max(i => values[i])));
            Assert.IsTrue(kept.Any(k => k >= from - 1 && k <= from + 200 && others[k] <= column.Min(i => double.IsNaN(others[i]) ? double.MaxValue : others[i])));
        }

        Assert.Contains(0, set);
        Assert.Contains(99_999, set);
    }

    [TestMethod]
    public void The_stretch_in_full_is_there_in_full()
    {
        double[] times = [.. Enumerable.Range(0, 50_000).Select(static i => (double)i)];

        IReadOnlyList<int> kept = MinMaxDecimation.Choose(times, [times], 100, (20_010, 20_990));

        CollectionAssert.IsSubsetOf(Enumerable.Range(20_010, 980).ToArray(), kept.ToArray());
    }

    [TestMethod]
    public void A_short_series_and_one_without_duration_stay_whole()
    {
        Assert.AreEqual(0, MinMaxDecimation.Choose([], [[]], 100, (0, 0)).Count);
        Assert.AreEqual(5000, MinMaxDecimation.Choose(new double[5000], [new double[5000]], 100, (0, 0)).Count);
        CollectionAssert.AreEqual(new[] { 0, 1, 2 }, MinMaxDecimation.Choose([1, 2, 3], [[1, 2, 3]], 100, (0, 0)).ToArray());
    }
}
