namespace AgNw.Timeline.Clocks;

/// <summary>
/// A straight line y = intercept + slope * x through points of which up to a quarter may be arbitrarily wrong.
/// Start: median of the slopes between points half the list apart, median intercept. Then iteratively re-weighted least squares with
/// Tukey's biweight (tuning 4.685: 95 % efficiency for normal errors; Huber and Ronchetti, Robust Statistics, 2009), all sums taken about
/// the weighted means. A last, unweighted least squares takes the points within the rejection limit.
/// </summary>
internal sealed class RobustLine
{
    private const double Tuning = 4.685;
    private const double RejectBeyond = 5;
    private const int Iterations = 30;

    private readonly double[] _x;
    private readonly double[] _y;
    private readonly double _scaleFloor;

    private RobustLine(double[] x, double[] y, double scaleFloor)
    {
        _x = x;
        _y = y;
        _scaleFloor = scaleFloor;
        Inlier = new bool[x.Length];
    }

    public double Slope { get; private set; }

    public double Intercept { get; private set; }

    /// <summary>Mean x of the points used: offset and slope are uncorrelated there.</summary>
    public double CentreX { get; private set; }

    /// <summary>Sum of squared distances of the used x from their mean.</summary>
    public double SumSquaresX { get; private set; }

    /// <summary>Standard deviation of the used residuals, two parameters allowed for.</summary>
    public double Scatter { get; private set; }

    public int Used { get; private set; }

    /// <summary>Which points were used.</summary>
    public bool[] Inlier { get; }

    /// <summary>Fits; three points or more with at least two different x.</summary>
    /// <param name="x">Abscissae, in any order that has no trend in the errors; ascending in practice.</param>
    /// <param name="y">Ordinates.</param>
    /// <param name="scaleFloor">Smallest credible standard deviation of y, so that exact points do not reject each other.</param>
    public static RobustLine Fit(double[] x, double[] y, double scaleFloor)
    {
        var line = new RobustLine(x, y, scaleFloor);
        line.Start();
        line.Reweight();
        line.Finish();
        return line;
    }

    public double Residual(int i) => _y[i] - Intercept - (Slope * _x[i]);

    private void Start()
    {
        int half = _x.Length / 2;
        var slopes = new List<double>(_x.Length - half);
        for (int i = 0; i + half < _x.Length; i++)
        {
            double dx = _x[i + half] - _x[i];
            if (dx != 0)
                slopes.Add((_y[i + half] - _y[i]) / dx);
        }

        Slope = RobustStatistics.Median(slopes);
        Intercept = RobustStatistics.Median(_y.Select((y, i) => y - (Slope * _x[i])));
    }

    private void Reweight()
    {
        var weight = new double[_x.Length];
        for (int round = 0; round < Iterations; round++)
        {
            double scale = Scale();
            for (int i = 0; i < weight.Length; i++)
            {
                double u = Residual(i) / (Tuning * scale);
                weight[i] = Math.Abs(u) < 1 ? (1 - (u * u)) * (1 - (u * u)) : 0;
            }

            double before = Slope;
            double beforeIntercept = Intercept;
            LeastSquares(weight);
            if (Math.Abs(Slope - before) <= 1e-14 && Math.Abs(Intercept - beforeIntercept) <= 1e-12)
                return;
        }
    }

    private void Finish()
    {
        double limit = RejectBeyond * Scale();
        var weight = new double[_x.Length];
        for (int i = 0; i < weight.Length; i++)
        {
            Inlier[i] = Math.Abs(Residual(i)) <= limit;
            weight[i] = Inlier[i] ? 1 : 0;
        }

        LeastSquares(weight);
        double squares = 0;
        for (int i = 0; i < weight.Length; i++)
        {
            if (Inlier[i])
                squares += Residual(i) * Residual(i);
        }

        Used = Inlier.Count(static used => used);
        Scatter = Used > 2 ? Math.Sqrt(squares / (Used - 2)) : 0;
    }

    private double Scale() =>
        Math.Max(_scaleFloor, RobustStatistics.Scale(Enumerable.Range(0, _x.Length).Select(Residual)));

    private void LeastSquares(double[] weight)
    {
        double sum = 0, meanX = 0, meanY = 0;
        for (int i = 0; i < weight.Length; i++)
        {
            if (weight[i] == 0)
                continue;
            sum += weight[i];
            meanX += weight[i] / sum * (_x[i] - meanX);
            meanY += weight[i] / sum * (_y[i] - meanY);
        }

        double xx = 0, xy = 0;
        for (int i = 0; i < weight.Length; i++)
        {
            double dx = _x[i] - meanX;
            xx += weight[i] * dx * dx;
            xy += weight[i] * dx * (_y[i] - meanY);
        }

        if (sum == 0 || xx == 0)
            return;
        Slope = xy / xx;
        Intercept = meanY - (Slope * meanX);
        CentreX = meanX;
        SumSquaresX = xx;
    }
}
