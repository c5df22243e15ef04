namespace AgNw.Timeline.Tests.Statistics;

/// <summary>True errors beside what was stated of them, in seconds.</summary>
internal sealed class ErrorSample
{
    private readonly List<double> _errors = [];
    private readonly List<double> _stated = [];

    public int Count => _errors.Count;

    public int Covered { get; private set; }

    public double Worst => _errors.Count == 0 ? 0 : _errors.Max(Math.Abs);

    public double Rms => Math.Sqrt(_errors.Sum(static e => e * e) / Math.Max(1, _errors.Count));

    public double MedianStated => _stated.Count == 0 ? 0 : _stated.Order().ElementAt(_stated.Count / 2);

    /// <summary>Median stated uncertainty over the RMS of the true errors.</summary>
    public double Ratio => MedianStated / Rms;

    public double CoveredShare => (double)Covered / Math.Max(1, Count);

    public void Add(double error, double stated)
    {
        _errors.Add(error);
        _stated.Add(stated);
        Covered += Math.Abs(error) <= stated ? 1 : 0;
    }

    /// <summary>Takes in another sample in units of a scale that both share.</summary>
    public void Add(ErrorSample other, double scale)
    {
        for (int i = 0; i < other.Count; i++)
            Add(other._errors[i] / scale, other._stated[i] / scale);
    }

    public override string ToString() => Count == 0 ? "none" : $"{Count} covered {CoveredShare:P1}, worst {Worst:G2} s, stated/RMS {Ratio:0.00}";
}
