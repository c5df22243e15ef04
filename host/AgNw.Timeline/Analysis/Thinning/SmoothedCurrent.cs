using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Analysis.Thinning;

/// <summary>
/// A noisy I-V's current without most of its noise: about each point a parabola through its neighbours, by least squares re-weighted once with Tukey's
/// biweight (4.685). A regressor that is made of it carries little of the noise of the value that it is fitted to.
/// </summary>
internal sealed class SmoothedCurrent
{
    private const double Tuning = 4.685;
    private const double OutlierFactor = 5;

    private SmoothedCurrent(double[] amperes, double noise, bool[] isOutlier)
    {
        Amperes = amperes;
        NoiseAmpere = noise;
        IsOutlier = isOutlier;
    }

    /// <summary>One for each point.</summary>
    public double[] Amperes { get; }

    /// <summary>Standard deviation of a point's current, from what is left about the parabolas.</summary>
    public double NoiseAmpere { get; }

    /// <summary>Points that lie further off than noise does.</summary>
    public bool[] IsOutlier { get; }

    /// <param name="volts">abscissa</param>
    /// <param name="amperes">current</param>
    /// <param name="reach">neighbours on each side, 2 or more</param>
    public static SmoothedCurrent Of(double[] volts, double[] amperes, int reach)
    {
        double[] smooth = [.. Enumerable.Range(0, volts.Length).Select(at => At(volts, amperes, at, reach))];
        double[] left = [.. amperes.Zip(smooth, static (value, fit) => value - fit)];
        // A parabola through W points takes 9 / (4 W) of the variance of the one in their middle (Savitzky and Golay).
        double taken = 2.25 / ((2 * reach) + 1);
        double noise = RobustStatistics.Scale(left) / Math.Sqrt(1 - taken);
        return new SmoothedCurrent(smooth, noise, [.. left.Select(value => Math.Abs(value) > OutlierFactor * noise)]);
    }

    private static double At(double[] volts, double[] amperes, int at, int reach)
    {
        int from = Math.Max(0, at - reach), to = Math.Min(volts.Length, at + reach + 1);
        double[] x = [.. volts[from..to].Select(volt => volt - volts[at])];
        double[] values = amperes[from..to];
        double[][] columns = [[.. x.Select(static _ => 1.0)], x, [.. x.Select(static value => value * value)]];
        double[] weights = [.. x.Select(static _ => 1.0)];
        LeastSquares fit = LeastSquares.Solve(columns, values, weights);
        double[] misfit = [.. values.Select((value, i) => value - fit.Coefficients[0] - (fit.Coefficients[1] * x[i]) - (fit.Coefficients[2] * x[i] * x[i]))];
        double scatter = RobustStatistics.Scale(misfit);
        if (!(scatter > 0))
            return fit.Coefficients[0];
        for (int i = 0; i < weights.Length; i++)
        {
            double off = misfit[i] / (Tuning * scatter);
            weights[i] = Math.Abs(off) < 1 ? (1 - (off * off)) * (1 - (off * off)) : 0;
        }

        return LeastSquares.Solve(columns, values, weights).Coefficients[0];
    }
}
