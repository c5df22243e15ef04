using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Alignment;

/// <summary>
/// The place where the level of residuals most likely changes: the split whose step function takes most out of them, made orthogonal to a straight
/// line or not, because the slope may have been fitted to the change. It is a suspicion, not a finding: small and slow changes are told too.
/// </summary>
internal static class LevelChange
{
    private const double Suspicious = 3.5;
    private const double Clip = 5;

    /// <summary>Index of the first residual on the new level and the change; null where none stands out.</summary>
    /// <param name="x">Abscissae, ascending.</param>
    /// <param name="residuals">Residuals.</param>
    /// <param name="floor">Smallest credible deviation of a residual.</param>
    /// <param name="sloping">True if the slope is to be fitted together with the change.</param>
    public static (int At, double Change)? Find(ReadOnlySpan<double> x, ReadOnlySpan<double> residuals, double floor, bool sloping)
    {
        int count = x.Length;
        if (count < 2 * StepFinder.Fewest)
            return null;
        double[] r = [.. residuals];
        double middle = RobustStatistics.Median(r);
        double scale = Math.Max(floor, RobustStatistics.Scale(r.Select(v => v - middle)));
        for (int i = 0; i < count; i++)
            r[i] = Math.Clamp(r[i] - middle, -Clip * scale, Clip * scale);
        double meanX = 0, meanR = 0;
        for (int i = 0; i < count; i++)
            (meanX, meanR) = (meanX + (x[i] / count), meanR + (r[i] / count));
        double xx = 0, xr = 0;
        for (int i = 0; i < count; i++)
            (xx, xr) = (xx + ((x[i] - meanX) * (x[i] - meanX)), xr + ((x[i] - meanX) * (r[i] - meanR)));
        if (xx <= 0)
            return null;
        double slope = sloping ? xr / xx : 0, afterR = 0, afterX = 0, most = 0, change = 0;
        int at = -1;
        for (int i = count - 1; i >= StepFinder.Fewest; i--)
        {
            afterR += r[i] - meanR - (slope * (x[i] - meanX));
            afterX += x[i] - meanX;
            int after = count - i;
            // Squares of the step function less its mean and its slope.
            double squares = (after * (1 - ((double)after / count))) - (sloping ? afterX * afterX / xx : 0);
            if (after < StepFinder.Fewest || squares <= 1e-9 * count)
                continue;
            double gain = afterR * afterR / squares;
            if (gain > most)
                (most, at, change) = (gain, i, afterR / squares);
        }

        return at >= 0 && Math.Sqrt(most) > Suspicious * scale ? (at, change) : null;
    }
}
