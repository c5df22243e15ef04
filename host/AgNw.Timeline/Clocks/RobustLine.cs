namespace AgNw.Timeline.Clocks;

/// <summary>
/// A straight line y = intercept + slope * x through points of which up to a quarter may be arbitrarily wrong; or several parallel lines, one
/// for each stretch of the list, which share the slope (a clock that was set keeps its rate).
/// Start: median of the slopes between points half a stretch apart, median intercepts. Then iteratively re-weighted least squares with
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
    private readonly int[] _starts;
    private readonly double _scaleFloor;
    private readonly double[] _intercept;
    private readonly double[] _centre;

    private RobustLine(double[] x, double[] y, int[] starts, double scaleFloor)
    {
        _x = x;
        _y = y;
        _starts = starts;
        _scaleFloor = scaleFloor;
        _intercept = new double[starts.Length];
        _centre = new double[starts.Length];
        UsedIn = new int[starts.Length];
        Inlier = new bool[x.Length];
    }

    public double Slope { get; private set; }

    /// <summary>Intercept of the first stretch.</summary>
    public double Intercept => _intercept[0];

    /// <summary>Sum of squared distances of the used x from the mean of their stretch.</summary>
    public double SumSquaresX { get; private set; }

    /// <summary>Standard deviation of the used residuals, the parameters allowed for.</summary>
    public double Scatter { get; private set; }

    public int Used { get; private set; }

    /// <summary>Points used in each stretch.</summary>
    public int[] UsedIn { get; }

    /// <summary>Which points were used.</summary>
    public bool[] Inlier { get; }

    /// <summary>Fits one line; three points or more with at least two different x.</summary>
    /// <param name="x">Abscissae, in any order that has no trend in the errors; ascending in practice.</param>
    /// <param name="y">Ordinates.</param>
    /// <param name="scaleFloor">Smallest credible standard deviation of y, so that exact points do not reject each other.</param>
    public static RobustLine Fit(double[] x, double[] y, double scaleFloor) => Fit(x, y, [0], scaleFloor);

    /// <summary>Fits parallel lines.</summary>
    /// <param name="x">Abscissae.</param>
    /// <param name="y">Ordinates.</param>
    /// <param name="starts">Index at which each stretch begins; the first is 0; three points or more in each.</param>
    /// <param name="scaleFloor">Smallest credible standard deviation of y.</param>
    public static RobustLine Fit(double[] x, double[] y, int[] starts, double scaleFloor)
    {
        var line = new RobustLine(x, y, starts, scaleFloor);
        line.Start();
        line.Reweight();
        line.Finish();
        return line;
    }

    /// <summary>Intercept of a stretch.</summary>
    public double InterceptOf(int stretch) => _intercept[stretch];

    /// <summary>Mean x of the points used in a stretch: offset and slope are uncorrelated there.</summary>
    public double CentreOf(int stretch) => _centre[stretch];

    public double Residual(int i) => Residual(i, StretchOf(i));

    private int End(int stretch) => stretch + 1 < _starts.Length ? _starts[stretch + 1] : _x.Length;

    private int StretchOf(int i)
    {
        int at = Array.BinarySearch(_starts, i);
        return at >= 0 ? at : ~at - 1;
    }

    private double Residual(int i, int stretch) => _y[i] - _intercept[stretch] - (Slope * _x[i]);

    private double[] Residuals()
    {
        var residuals = new double[_x.Length];
        for (int stretch = 0; stretch < _starts.Length; stretch++)
        {
            for (int i = _starts[stretch]; i < End(stretch); i++)
                residuals[i] = Residual(i, stretch);
        }

        return residuals;
    }

    private void Start()
    {
        var slopes = new List<double>(_x.Length);
        for (int stretch = 0; stretch < _starts.Length; stretch++)
        {
            int half = (End(stretch) - _starts[stretch]) / 2;
            for (int i = _starts[stretch]; i + half < End(stretch); i++)
            {
                double dx = _x[i + half] - _x[i];
                if (dx != 0)
                    slopes.Add((_y[i + half] - _y[i]) / dx);
            }
        }

        Slope = RobustStatistics.Median(slopes);
        for (int stretch = 0; stretch < _starts.Length; stretch++)
            _intercept[stretch] = RobustStatistics.Median(Enumerable.Range(_starts[stretch], End(stretch) - _starts[stretch]).Select(i => _y[i] - (Slope * _x[i])));
    }

    private void Reweight()
    {
        var weight = new double[_x.Length];
        for (int round = 0; round < Iterations; round++)
        {
            double[] residuals = Residuals();
            double scale = Math.Max(_scaleFloor, RobustStatistics.Scale(residuals));
            for (int i = 0; i < weight.Length; i++)
            {
                double u = residuals[i] / (Tuning * scale);
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
        double[] residuals = Residuals();
        double limit = RejectBeyond * Math.Max(_scaleFloor, RobustStatistics.Scale(residuals));
        var weight = new double[_x.Length];
        for (int i = 0; i < weight.Length; i++)
        {
            Inlier[i] = Math.Abs(residuals[i]) <= limit;
            weight[i] = Inlier[i] ? 1 : 0;
        }

        LeastSquares(weight);
        double squares = 0;
        residuals = Residuals();
        for (int stretch = 0; stretch < _starts.Length; stretch++)
        {
            for (int i = _starts[stretch]; i < End(stretch); i++)
            {
                if (!Inlier[i])
                    continue;
                squares += residuals[i] * residuals[i];
                UsedIn[stretch]++;
            }
        }

        Used = UsedIn.Sum();
        int freedom = Used - _starts.Length - 1;
        Scatter = freedom > 0 ? Math.Sqrt(squares / freedom) : 0;
    }

    private void LeastSquares(double[] weight)
    {
        double xx = 0, xy = 0;
        var meanX = new double[_starts.Length];
        var meanY = new double[_starts.Length];
        for (int stretch = 0; stretch < _starts.Length; stretch++)
        {
            double sum = 0;
            for (int i = _starts[stretch]; i < End(stretch); i++)
            {
                if (weight[i] == 0)
                    continue;
                sum += weight[i];
                meanX[stretch] += weight[i] / sum * (_x[i] - meanX[stretch]);
                meanY[stretch] += weight[i] / sum * (_y[i] - meanY[stretch]);
            }

            // A stretch all of whose points were rejected keeps its intercept.
            if (sum == 0)
                meanX[stretch] = double.NaN;
            for (int i = _starts[stretch]; sum > 0 && i < End(stretch); i++)
            {
                double dx = _x[i] - meanX[stretch];
                xx += weight[i] * dx * dx;
                xy += weight[i] * dx * (_y[i] - meanY[stretch]);
            }
        }

        if (xx == 0)
            return;
        Slope = xy / xx;
        SumSquaresX = xx;
        for (int stretch = 0; stretch < _starts.Length; stretch++)
        {
            if (double.IsNaN(meanX[stretch]))
                continue;
            _intercept[stretch] = meanY[stretch] - (Slope * meanX[stretch]);
            _centre[stretch] = meanX[stretch];
        }
    }
}
