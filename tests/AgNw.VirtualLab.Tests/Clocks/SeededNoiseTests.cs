using AgNw.VirtualLab.Clocks;

namespace AgNw.VirtualLab.Tests.Clocks;

[TestClass]
public sealed class SeededNoiseTests
{
    private const int Count = 100_000;

    [TestMethod]
    public void Gaussian_noise_has_mean_0_and_deviation_1()
    {
        var noise = new SeededNoise(Seed: 7, Stream: 1);
        double[] values = [.. Enumerable.Range(0, Count).Select(index => noise.Gaussian(index))];
        double mean = values.Average();

        // Five standard errors: 5 / sqrt(100 000) = 0.016.
        Assert.AreEqual(0, mean, 0.016);
        Assert.AreEqual(1, values.Average(value => value * value), 0.023);
    }

    [TestMethod]
    public void Streams_and_seeds_are_independent()
    {
        var first = new SeededNoise(Seed: 7, Stream: 1);
        foreach (SeededNoise second in new[] { new SeededNoise(7, 2), new SeededNoise(8, 1) })
        {
            double correlation = Enumerable.Range(0, Count).Average(index => first.Gaussian(index) * second.Gaussian(index));
            Assert.AreEqual(0, correlation, 0.016);
        }
    }
}
