namespace AgNw.VirtualLab.Clocks;

/// <summary>
/// Random numbers as a pure function of (seed, stream, index): no state, so that what is asked, and in which order, changes nothing.
/// The mixing function is the finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
/// </summary>
/// <param name="Seed">seed of the run</param>
/// <param name="Stream">which quantity; different streams are independent</param>
public readonly record struct SeededNoise(ulong Seed, ulong Stream)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const double UnitStep = 1.0 / (1UL << 53);

    /// <summary>Uniform in [0, 1).</summary>
    public double Uniform(long index) => (Bits((ulong)index) >> 11) * UnitStep;

    /// <summary>Uniform in [low, high).</summary>
    public double Between(long index, double low, double high) => low + ((high - low) * Uniform(index));

    /// <summary>Uniform in the logarithm between two positive numbers.</summary>
    public double LogBetween(long index, double low, double high) => low * Math.Pow(high / low, Uniform(index));

    /// <summary>Normal with mean 0 and deviation 1 (Box and Muller); within 8.6.</summary>
    public double Gaussian(long index)
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - Uniform(2 * index)));
        return radius * Math.Cos(2 * Math.PI * Uniform((2 * index) + 1));
    }

    private ulong Bits(ulong index) => Mix(Mix(Mix(Seed + Golden) ^ Stream) + (index * Golden));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
