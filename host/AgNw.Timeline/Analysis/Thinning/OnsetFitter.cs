namespace AgNw.Timeline.Analysis.Thinning;

/// <summary>
/// Fits the thermal trend of an I-V and the onset of thinning together, where noise hides the onset from a single reading:
/// V / I = T (1 + d h^p), T = a + b V I + c I^2, h = (V - V0) / (Vend - V0) above V0 and 0 below, d positive. For every V0 and p of a grid a, b, c and d
/// are linear; all pairs are weighted by their likelihood, once more on a finer grid about the best. The interval holds every pair within
/// <see cref="Within"/> of it. Noise of I is in the left side alone: I on the right side is that of smoothed readings, then that of the fit before.
/// </summary>
internal sealed class OnsetFitter
{
    /// <summary>Chi square by which a fit is worse than the best and still believed: 95 % of a chi square of two unknowns, V0 and p.</summary>
    public const double Within = 5.99;

    private const int MostPoints = 500;
    private const int Starts = 60;
    private const int Rounds = 3;
    private const int Unknowns = 6;
    private const double FirstShare = 0.12;
    private const int LeastAfter = 4;
    private const double NearFactor = 2;
    private const double ModelTrusted = 8;

    // Steep ones look like early ones: the neck runs away.
    private static readonly double[] Powers = [1, 1.5, 2, 2.5, 3, 4, 6, 10];

    private readonly double[] _volts;
    private readonly double[] _measured;
    private readonly double[] _weights;
    private readonly double _noise;
    private double[] _amperes;
    private double[] _trend;

    private OnsetFitter(double[] volts, double[] measured)
    {
        _volts = volts;
        _measured = measured;
        var smooth = SmoothedCurrent.Of(volts, measured, Math.Max(4, volts.Length / 30));
        _amperes = smooth.Amperes;
        _noise = smooth.NoiseAmpere;
        // An error of I moves V / I by R / I of it.
        _weights = [.. volts.Select((volt, i) => smooth.IsOutlier[i] ? 0 : _amperes[i] * _amperes[i] / volt / _noise)];
        double ohm = volts[^1] / _amperes[^1];
        _trend = [.. volts.Select(_ => ohm)];
    }

    private double Freedom => _weights.Count(static weight => weight > 0) - Unknowns;

    /// <summary>Fits.</summary>
    /// <param name="curve">20 points or more, ascending in |V|, V and I of one sign; null if nothing fits or there is no noise to fit against</param>
    public static OnsetFit? Fit(IReadOnlyList<IvSample> curve)
    {
        IvSample[][] groups = [.. curve.Chunk((curve.Count + MostPoints - 1) / MostPoints)];
        var fitter = new OnsetFitter(
            [.. groups.Select(static g => g.Average(static s => Math.Abs(s.VoltageVolt)))], [.. groups.Select(static g => g.Average(static s => Math.Abs(s.CurrentAmpere)))]);
        return fitter._noise > 0 && fitter._amperes.All(static ampere => ampere > 0) ? fitter.Run() : null;
    }

    private OnsetFit? Run()
    {
        OnsetFit? found = null;
        for (int round = 0; round < Rounds; round++)
        {
            double[][] columns = [[.. _volts.Select(static _ => 1.0)], [.. _volts.Zip(_amperes, static (v, i) => v * i)], [.. _amperes.Select(static i => i * i)]];
            // V / I without the noise of I in the denominator, to first order.
            double[] values = [.. _volts.Select((volt, i) => volt / _amperes[i] * (2 - (_measured[i] / _amperes[i])))];
            var spanned = new Orthonormal(columns.Select(Weighted));
            double[] left = Weighted(values);
            spanned.Remove(left);
            double without = Orthonormal.Dot(left, left);
            (double low, double high) = (_volts[(int)(FirstShare * _volts.Length)], _volts[^LeastAfter]);
            Trial[] coarse = Try(spanned, left, without, low, high);
            if (coarse.Length == 0)
                return null;
            double misfit = Math.Max(1, coarse[0].ChiSquare / Freedom);
            double[] near = [.. coarse.Where(t => t.ChiSquare - coarse[0].ChiSquare <= NearFactor * Within * misfit).Select(static t => t.Start)];
            double step = (high - low) / (Starts - 1);
            Trial[] trials = Try(spanned, left, without, Math.Max(low, near.Min() - step), Math.Min(high, near.Max() + step));
            Trial best = trials[0];
            double[] rest = [.. values.Select((value, i) => value - (best.Excess * Shape(_volts[i], best) * _trend[i]))];
            double[] coefficients = LeastSquares.Solve(columns, rest, [.. _weights.Select(static weight => weight * weight)]).Coefficients;
            double[] trend = [.. _volts.Select((_, i) => (coefficients[0] * columns[0][i]) + (coefficients[1] * columns[1][i]) + (coefficients[2] * columns[2][i]))];
            found = Found(trials, without, trend, spanned, (near.Max() - near.Min() + (2 * step)) / (Starts - 1));
            Improve(coefficients, best);
            _trend = trend;
        }

        return found;
    }

    /// <summary>The fits of a grid, best first; without those of a resistance that falls.</summary>
    private Trial[] Try(Orthonormal spanned, double[] left, double without, double low, double high)
    {
        var trials = new List<Trial>();
        foreach (double power in Powers)
        {
            for (int k = 0; k < Starts; k++)
            {
                var trial = new Trial(low + ((high - low) * k / (Starts - 1)), power, 0, 0);
                double[] column = Column(spanned, trial);
                double square = Orthonormal.Dot(column, column);
                double along = Orthonormal.Dot(column, left);
                if (square > 0 && along > 0)
                    trials.Add(trial with { Excess = along / square, ChiSquare = without - (along * along / square) });
            }
        }

        return [.. trials.OrderBy(static trial => trial.ChiSquare)];
    }

    private OnsetFit Found(Trial[] trials, double without, double[] trend, Orthonormal spanned, double step)
    {
        Trial best = trials[0];
        double chi = best.ChiSquare / Freedom;
        double misfit = Math.Max(1, chi);
        // Between two points of the grid or of the curve nothing is told.
        double margin = Math.Max(step, (_volts[^1] - _volts[0]) / (_volts.Length - 1));
        double[] believed = [.. trials.Where(t => t.ChiSquare - best.ChiSquare <= Within * misfit).Select(Crossing).DefaultIfEmpty(Crossing(best))];
        double[] visible = Column(spanned, new Trial(_volts[0] + (0.8 * (_volts[^1] - _volts[0])), 2, 0, 0));
        return new OnsetFit(
            _noise / _amperes[^1], chi, (without - best.ChiSquare) / misfit, Likely(trials, misfit), believed.Min() - margin, believed.Max() + margin, _volts, trend,
            [.. _volts.Select(volt => best.Excess * Shape(volt, best))],
            Math.Sqrt(ThinningOnsetFinder.LeastLead / Orthonormal.Dot(visible, visible)));
    }

    /// <summary>The median of where all fits cross, each by its likelihood: the best one alone is led astray more easily.</summary>
    private double Likely(Trial[] trials, double misfit)
    {
        (double Volt, double Weight)[] weighted =
            [.. trials.Select(t => (Crossing(t), Math.Exp((trials[0].ChiSquare - t.ChiSquare) / (2 * misfit)))).OrderBy(static t => t.Item1)];
        double half = weighted.Sum(static t => t.Weight) / 2;
        int at = 0;
        for (double sum = weighted[0].Weight; sum < half; sum += weighted[at].Weight)
            at++;
        return weighted[at].Volt;
    }

    /// <summary>Current that the fit gives, for the next round; where that leaves the measured one the trend is not believed that far.</summary>
    private void Improve(double[] coefficients, Trial best)
    {
        double[] model = [.. _volts.Select((volt, i) => Solved(volt, 2 * _amperes[i], coefficients, best.Excess * Shape(volt, best) * _trend[i]))];
        if (model.Zip(_amperes, (m, i) => m > 0 && Math.Abs(m - i) < ModelTrusted * _noise).All(static near => near))
            _amperes = model;
    }

    private static double Solved(double volt, double high, double[] coefficients, double added)
    {
        double low = 0;
        for (int round = 0; round < 60; round++)
        {
            double ampere = (low + high) / 2;
            if (ampere * (coefficients[0] + (coefficients[1] * volt * ampere) + (coefficients[2] * ampere * ampere) + added) > volt)
                high = ampere;
            else
                low = ampere;
        }

        return low;
    }

    private double Shape(double volt, in Trial trial) => volt <= trial.Start ? 0 : Math.Pow((volt - trial.Start) / (_volts[^1] - trial.Start), trial.Power);

    private double Crossing(Trial trial) => trial.Start + ((_volts[^1] - trial.Start)
        * Math.Min(1, Math.Pow(ThinningOnsetFinder.SmallestExcess / trial.Excess, 1 / trial.Power)));

    private double[] Column(Orthonormal spanned, Trial trial)
    {
        double[] column = [.. _volts.Select((volt, i) => Shape(volt, trial) * _trend[i] * _weights[i])];
        spanned.Remove(column);
        return column;
    }

    private double[] Weighted(double[] values) => [.. values.Select((value, i) => value * _weights[i])];

    private readonly record struct Trial(double Start, double Power, double Excess, double ChiSquare);
}
