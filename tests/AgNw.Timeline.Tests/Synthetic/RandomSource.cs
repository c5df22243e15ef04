namespace AgNw.Timeline.Tests.Synthetic;

/// <summary>Seeded random numbers; the seed is printed so that a failure can be repeated.</summary>
internal sealed class RandomSource
{
    private readonly Random _random;

    public RandomSource(int seed)
    {
        Console.WriteLine($"seed {seed}");
        _random = new Random(seed);
    }

    public double Uniform(double low, double high) => low + ((high - low) * _random.NextDouble());

    public int Integer(int low, int beyond) => _random.Next(low, beyond);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>Normal deviate by Box and Muller.</summary>
    public double Normal(double sigma)
    {
        double u = 1 - _random.NextDouble();
        return sigma * Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * _random.NextDouble());
    }
}
