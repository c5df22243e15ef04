using AgNw.Timeline.Analysis.Thinning;
using AgNw.Timeline.Tests.Synthetic;

namespace AgNw.Timeline.Tests.Analysis.Thinning;

/// <summary>
/// A wire by hand: contacts of 300 ohm that stay cool, a body of 100 ohm whose resistance rises by 60 % for each milliwatt of its own, and
/// from <see cref="OnsetVolt"/> on more resistance than that, by a known share. Solved by bisection, without the code under test.
/// </summary>
internal sealed record SyntheticWire
{
    private const double ContactOhm = 300;
    private const double BodyOhm = 100;
    private const double RisePerWatt = 600;

    public double OnsetVolt { get; init; } = double.PositiveInfinity;

    /// <summary>Excess as a share of the resistance: this times (V - onset)^2.</summary>
    public double Growth { get; init; } = 1;

    public double CurrentNoise { get; init; }

    public double VoltageNoise { get; init; }

    /// <summary>A sweep from 0 with a reading every 6 mV; ticks are 1000 apart.</summary>
    public List<IvSample> Sweep(double stopVolt, int seed, double sign = 1, double step = 6e-3)
    {
        var random = new RandomSource(seed);
        var curve = new List<IvSample>();
        for (int i = 0; i * step <= stopVolt; i++)
        {
            double volt = i * step;
            double ampere = Current(volt);
            curve.Add(new IvSample(
                1000L * i, sign * (volt + Noise(random, VoltageNoise)), sign * (ampere + Noise(random, CurrentNoise))));
        }

        return curve;
    }

    private static double Noise(RandomSource random, double sigma) => sigma > 0 ? random.Normal(sigma) : 0;

    /// <summary>Solves I (a + b V I + c I^2) (1 + excess) = V, whose left side ascends up to 2.5 V.</summary>
    private double Current(double volt)
    {
        double excess = volt > OnsetVolt ? Growth * (volt - OnsetVolt) * (volt - OnsetVolt) : 0;
        double perWatt = RisePerWatt * BodyOhm;
        double low = 0, high = volt / (ContactOhm + BodyOhm);
        for (int round = 0; round < 100; round++)
        {
            double ampere = (low + high) / 2;
            double ohm = ContactOhm + BodyOhm + (perWatt * volt * ampere) - (perWatt * ContactOhm * ampere * ampere);
            if (ampere * ohm * (1 + excess) > volt)
                high = ampere;
            else
                low = ampere;
        }

        return low;
    }
}
