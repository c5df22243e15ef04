using System.Numerics;

namespace AgNw.VirtualLab.Analog;

/// <summary>
/// Noise of the ADC as a pure function of seed, sample index and channel, so that a sample can be evaluated at any time and in
/// any order. The sum of 2 x Bound hashed bits less Bound: binomial, standard deviation sqrt(Bound / 2) codes, never beyond +-Bound.
/// </summary>
public sealed class AdcNoise
{
    /// <summary>Largest bound: 64 hashed bits a sample.</summary>
    public const int LargestBound = 32;

    private readonly ulong seed;
    private readonly ulong mask;

    /// <param name="seed">any value; equal seeds give equal noise</param>
    /// <param name="bound">codes, 0 to 32</param>
    public AdcNoise(ulong seed, int bound = 8)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bound);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bound, LargestBound);
        this.seed = Mix(seed);
        Bound = bound;
        mask = bound == LargestBound ? ulong.MaxValue : (1UL << (2 * bound)) - 1;
    }

    public static AdcNoise None { get; } = new(0, 0);

    /// <summary>Codes; no sample's noise is beyond it in either direction.</summary>
    public int Bound { get; }

    /// <summary>Noise of one channel (0 current, 1 voltage) of one sample, codes.</summary>
    public int At(long sample, int channel) =>
        BitOperations.PopCount(Mix(seed + ((ulong)sample * 2) + (ulong)channel) & mask) - Bound;

    /// <summary>The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every input bit reaches every output bit.</summary>
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
