namespace AgNw.Timeline.Clocks;

/// <summary>A weighted least-squares line with a believed slope of zero, and its covariance.</summary>
internal sealed class WeightedLine
{
    private double _offsetVariance;
    private double _covariance;

    public double Offset { get; private set; }

    public double Drift { get; private set; }

    public double DriftVariance { get; private set; }

    /// <summary>How many times the pairs scatter as much as their deviations say; 1 or more.</summary>
    public double Excess { get; private set; } = 1;

    public static WeightedLine Fit(PairSeries series, IReadOnlyList<WeightedPair> pairs, IReadOnlyList<int> used, double driftSigma)
    {
        double s = 0, sx = 0, sy = 0, sxx = 1 / (driftSigma * driftSigma), sxy = 0;
        foreach (int i in used)
        {
            double w = 1 / (pairs[i].SigmaSeconds * pairs[i].SigmaSeconds);
            s += w;
            sx += w * series.X[i];
            sy += w * series.Y[i];
            sxx += w * series.X[i] * series.X[i];
            sxy += w * series.X[i] * series.Y[i];
        }

        double determinant = (s * sxx) - (sx * sx);
        var line = new WeightedLine { Offset = ((sxx * sy) - (sx * sxy)) / determinant, Drift = ((s * sxy) - (sx * sy)) / determinant };
        double squares = used.Sum(i => Math.Pow(line.Residual(series, i) / pairs[i].SigmaSeconds, 2));
        double freedom = used.Count - 2;
        line.Excess = freedom > 0 ? Math.Sqrt(Math.Max(1, squares / freedom)) : 1;
        double scale = line.Excess * line.Excess / determinant;
        line._offsetVariance = scale * sxx;
        line.DriftVariance = scale * s;
        line._covariance = -scale * sx;
        return line;
    }

    public double Residual(PairSeries series, int i) => series.Y[i] - Offset - (Drift * series.X[i]);

    public double VarianceAt(double x) => _offsetVariance + (2 * _covariance * x) + (DriftVariance * x * x);
}
