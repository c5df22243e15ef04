using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>
/// Camera times of the beam's edges. An exposure that an edge falls into is lit in part: the share says where in it. An edge that falls between
/// two exposures is known to lie in that gap.
/// </summary>
internal sealed class BlinkPairs(double[] begins, LitShare lit, double exposure, double period, double jitter)
{
    private const double Sure = 4;

    /// <summary>The camera's time of an edge in seconds with its deviation; null where the frames do not show it clearly.</summary>
    /// <param name="expected">Where the edge should lie on the camera's clock.</param>
    /// <param name="on">True if the beam came on.</param>
    public (double At, double Sigma)? Find(double expected, bool on)
    {
        int near = Array.BinarySearch(begins, expected);
        near = near >= 0 ? near : Math.Max(0, ~near - 1);
        for (int away = 0; away <= 2; away++)
        {
            foreach (int i in away == 0 ? [near] : new[] { near - away, near + away })
            {
                if (At(i, on) is { } found && Math.Abs(found.At - expected) < 2 * period)
                    return found;
            }
        }

        return null;
    }

    private (double At, double Sigma)? At(int i, bool on)
    {
        if (i < 1 || i + 1 >= begins.Length)
            return null;
        double[] shares = lit.Shares;
        double faint = Sure * lit.Noise;
        if (shares[i] > faint && shares[i] < 1 - faint && Is(i - 1, !on) && Is(i + 1, on))
        {
            double share = on ? 1 - shares[i] : shares[i];
            return (begins[i] + (share * exposure), Deviation(lit.Noise * exposure));
        }

        double gap = begins[i + 1] - begins[i] - exposure;
        bool whole = Is(i, !on) && Is(i + 1, on) && gap > 0 && begins[i + 1] - begins[i] < 1.5 * period;
        // What is too faint to be told from a whole exposure widens the gap.
        double wide = gap + (2 * faint * exposure);
        return whole ? (begins[i] + exposure + (gap / 2), Deviation(wide / Math.Sqrt(12))) : null;
    }

    private double Deviation(double sigma) => Math.Sqrt((sigma * sigma) + (jitter * jitter));

    private bool Is(int i, bool on) => on ? lit.Shares[i] >= 1 - (Sure * lit.Noise) : lit.Shares[i] <= Sure * lit.Noise;
}
