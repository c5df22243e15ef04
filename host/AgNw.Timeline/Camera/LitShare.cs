using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>
/// What share of each exposure the beam was on, from the frames' intensities: 0 as dark as the darkest frames, 1 as bright as the bright ones
/// nearby. The specimen may change the brightness slowly; the dark level is the camera's.
/// </summary>
internal sealed class LitShare
{
    private const int Beside = 25;
    private const double LeastContrast = 8;

    private LitShare(double[] shares, double noise)
    {
        Shares = shares;
        Noise = noise;
    }

    /// <summary>One value a frame; NaN where the intensity is not known.</summary>
    public double[] Shares { get; }

    /// <summary>Standard deviation of a share.</summary>
    public double Noise { get; }

    /// <summary>The shares; null if the intensities show no blanking.</summary>
    public static LitShare? Of(IReadOnlyList<double> intensities)
    {
        double[] known = [.. intensities.Where(double.IsFinite).Order()];
        if (known.Length < 4)
            return null;
        double dark = known[0];
        double middle = (dark + known[^(1 + (known.Length / 20))]) / 2;
        double[] low = [.. known.Where(v => v < middle)];
        double[] high = [.. known.Where(v => v >= middle)];
        if (low.Length == 0 || high.Length == 0)
            return null;
        dark = RobustStatistics.Median(low.Take(Math.Max(1, low.Length / 2)));
        double[] shares = [.. intensities.Select((v, i) => (v - dark) / (BrightNear(intensities, i, middle, high) - dark))];
        double noise = RobustStatistics.Scale(shares.Where(static s => s > 0.7).Select(static s => s - 1));
        return noise * LeastContrast > 1 ? null : new LitShare(shares, Math.Max(noise, 1e-3));
    }

    /// <summary>Median of the bright frames around a frame: partly lit ones are few.</summary>
    private static double BrightNear(IReadOnlyList<double> intensities, int at, double middle, double[] high)
    {
        double[] near = [.. Enumerable.Range(at - Beside, (2 * Beside) + 1).Where(i => i >= 0 && i < intensities.Count)
            .Select(i => intensities[i]).Where(v => v >= middle)];
        return RobustStatistics.Median(near.Length >= 5 ? near : high);
    }
}
