namespace AgNw.Timeline.Analysis.Thinning;

/// <summary>What a few columns span, to be taken away from others: least squares of one more column is then one division.</summary>
internal sealed class Orthonormal
{
    private readonly List<double[]> _units = [];

    /// <param name="columns">weighted columns; one that the others span adds nothing</param>
    public Orthonormal(IEnumerable<double[]> columns)
    {
        foreach (double[] column in columns)
        {
            double[] left = [.. column];
            double length = Math.Sqrt(Dot(left, left));
            // Twice: once leaves rounding of the size of what was taken away.
            Remove(left);
            Remove(left);
            double rest = Math.Sqrt(Dot(left, left));
            if (rest > 1e-9 * length)
                _units.Add([.. left.Select(value => value / rest)]);
        }
    }

    /// <summary>Takes away from a column what these span.</summary>
    public void Remove(double[] column)
    {
        foreach (double[] unit in _units)
        {
            double share = Dot(unit, column);
            for (int i = 0; i < column.Length; i++)
                column[i] -= share * unit[i];
        }
    }

    /// <summary>Scalar product.</summary>
    public static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
