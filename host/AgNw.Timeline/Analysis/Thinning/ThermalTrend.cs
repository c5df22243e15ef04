using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Analysis.Thinning;

/// <summary>
/// The I-V of a wire that heats but does not change: R = a + b P + c I^2 with R = V / I and P = V I. A wire whose resistance rises
/// linearly with its temperature, and its temperature linearly with its own power P - Rs I^2, in series with contacts Rs that stay cool,
/// obeys it exactly (b = alpha R0 / G for a thermal conductance G, c = -b Rs); b = c = 0 is Ohm's law. It holds whatever the sweep does
/// in time, as long as the wire settles faster than a reading takes. What a thinner wire dissipates more is taken for heating too: of the excess
/// over an unchanged wire at the same current the share 1 - b I^2 remains, a third or so near a break; noise of I shrinks likewise.
/// Fitted by least squares re-weighted with Tukey's biweight (4.685), rows weighted for a constant error of the current.
/// </summary>
internal sealed class ThermalTrend
{
    private const double Tuning = 4.685;
    private const int Rounds = 20;
    private const double Converged = 1e-12;

    private readonly double _power;
    private readonly double _square;
    private readonly LeastSquares _fit;

    // Standard deviation of a row's resistance, ohm, for a weight of 1.
    private readonly double _scatter;

    private ThermalTrend(double power, double square, LeastSquares fit, double scatter)
    {
        _power = power;
        _square = square;
        _fit = fit;
        _scatter = scatter;
    }

    /// <summary>Fits to the first readings of a curve.</summary>
    /// <param name="curve">no current is 0</param>
    /// <param name="count">readings to take, 4 or more</param>
    public static ThermalTrend Fit(IReadOnlyList<IvSample> curve, int count)
    {
        IvSample[] rows = [.. curve.Take(count)];
        double power = rows.Max(static row => Math.Abs(row.PowerWatt));
        double square = rows.Max(static row => row.CurrentAmpere * row.CurrentAmpere);
        double[][] columns =
        [
            [.. rows.Select(static _ => 1.0)],
            [.. rows.Select(row => row.PowerWatt / power)],
            [.. rows.Select(row => row.CurrentAmpere * row.CurrentAmpere / square)],
        ];
        double[] values = [.. rows.Select(static row => row.ResistanceOhm)];
        // An error of I moves R = V / I by R / I of it; the last row has the weight 1 or so.
        double largest = rows.Max(static row => Math.Abs(row.CurrentAmpere / row.ResistanceOhm));
        double[] known = [.. rows.Select(row => Square(row.CurrentAmpere / row.ResistanceOhm / largest))];
        double[] weights = [.. known];
        var trend = new ThermalTrend(power, square, LeastSquares.Solve(columns, values, weights), 0);
        for (int round = 0; round < Rounds; round++)
        {
            double[] misfit = [.. rows.Select((row, i) => (row.ResistanceOhm - trend.At(row)) * Math.Sqrt(known[i]))];
            double scatter = RobustStatistics.Scale(misfit);
            if (!(scatter > 0))
                break;
            for (int i = 0; i < weights.Length; i++)
                weights[i] = Math.Abs(misfit[i]) < Tuning * scatter ? known[i] * Square(1 - Square(misfit[i] / (Tuning * scatter))) : 0;
            double before = trend.At(rows[^1]);
            trend = new ThermalTrend(power, square, LeastSquares.Solve(columns, values, weights), scatter);
            if (Math.Abs(trend.At(rows[^1]) - before) <= Converged * Math.Abs(before))
                break;
        }

        return trend;
    }

    /// <summary>Resistance that the trend gives at a reading's power and current, ohm.</summary>
    public double At(in IvSample sample)
    {
        double[] coefficients = _fit.Coefficients;
        return coefficients[0] + (coefficients[1] * sample.PowerWatt / _power) + (coefficients[2] * sample.CurrentAmpere * sample.CurrentAmpere / _square);
    }

    /// <summary>How much more resistance a reading has than the trend gives, as a share.</summary>
    public double Excess(in IvSample sample) => (sample.ResistanceOhm / At(sample)) - 1;

    /// <summary>Standard uncertainty of the trend itself at a reading, as a share: what its prolongation is worth.</summary>
    public double Uncertainty(in IvSample sample) =>
        _scatter * Math.Sqrt(_fit.Leverage([1, sample.PowerWatt / _power, sample.CurrentAmpere * sample.CurrentAmpere / _square])) / Math.Abs(At(sample));

    private static double Square(double value) => value * value;
}
