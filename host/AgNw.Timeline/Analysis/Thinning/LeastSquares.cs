namespace AgNw.Timeline.Analysis.Thinning;

/// <summary>
/// Weighted linear least squares in a few unknowns by Gram and Schmidt's orthogonalisation, each column twice; a column that the ones
/// before it span gets the coefficient 0.
/// </summary>
internal sealed class LeastSquares
{
    // What is left of a column that others span is rounding: 1e-16 times some growth.
    private const double Dependent = 1e-9;

    private readonly double[,] _triangle;

    private LeastSquares(double[,] triangle, double[] coefficients)
    {
        _triangle = triangle;
        Coefficients = coefficients;
    }

    /// <summary>One for each column.</summary>
    public double[] Coefficients { get; }

    /// <param name="columns">the unknowns' columns, all of one length</param>
    /// <param name="values">what they are to add up to</param>
    /// <param name="weights">of each row, not negative</param>
    public static LeastSquares Solve(double[][] columns, double[] values, double[] weights)
    {
        int unknowns = columns.Length;
        double[] root = [.. weights.Select(Math.Sqrt)];
        double[] target = Scaled(values, root);
        var basis = new double[]?[unknowns];
        var triangle = new double[unknowns, unknowns];
        var projection = new double[unknowns];
        for (int k = 0; k < unknowns; k++)
        {
            double[] column = Scaled(columns[k], root);
            double length = Math.Sqrt(Orthonormal.Dot(column, column));
            for (int pass = 0; pass < 2; pass++)
            {
                for (int j = 0; j < k; j++)
                {
                    if (basis[j] is { } before)
                        triangle[j, k] += Remove(before, column);
                }
            }

            double left = Math.Sqrt(Orthonormal.Dot(column, column));
            if (length == 0 || left <= Dependent * length)
                continue;
            triangle[k, k] = left;
            basis[k] = [.. column.Select(value => value / left)];
            projection[k] = Remove(basis[k]!, target);
        }

        return new LeastSquares(triangle, BackSubstituted(triangle, projection));
    }

    /// <summary>Variance of what the fit gives for a row of columns, over that of a value of weight 1.</summary>
    public double Leverage(ReadOnlySpan<double> row)
    {
        double sum = 0;
        Span<double> solved = stackalloc double[row.Length];
        for (int k = 0; k < row.Length; k++)
        {
            if (_triangle[k, k] == 0)
                continue;
            double value = row[k];
            for (int j = 0; j < k; j++)
                value -= _triangle[j, k] * solved[j];
            solved[k] = value / _triangle[k, k];
            sum += solved[k] * solved[k];
        }

        return sum;
    }

    private static double[] BackSubstituted(double[,] triangle, double[] projection)
    {
        var result = new double[projection.Length];
        for (int k = result.Length - 1; k >= 0; k--)
        {
            if (triangle[k, k] == 0)
                continue;
            double sum = projection[k];
            for (int j = k + 1; j < result.Length; j++)
                sum -= triangle[k, j] * result[j];
            result[k] = sum / triangle[k, k];
        }

        return result;
    }

    private static double[] Scaled(double[] values, double[] root)
    {
        var scaled = new double[values.Length];
        for (int i = 0; i < scaled.Length; i++)
            scaled[i] = values[i] * root[i];
        return scaled;
    }

    private static double Remove(double[] unit, double[] from)
    {
        double share = Orthonormal.Dot(unit, from);
        for (int i = 0; i < from.Length; i++)
            from[i] -= share * unit[i];
        return share;
    }
}
