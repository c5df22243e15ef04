using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Alignment;

/// <summary>The spacing of items among each other, and where it is out of the ordinary. Times in seconds.</summary>
internal sealed class ItemSpacing
{
    private const int MostPauses = 3;
    private const double LongPause = 3;
    private readonly double[] _items;
    private readonly double[] _pauses;
    private readonly int[]? _steps;
    private readonly double _tolerance;

    public ItemSpacing(double[] items, double[] pulses, int[]? steps, AlignmentOptions options)
    {
        _items = items;
        _steps = steps;
        Period = RobustStatistics.Median(Enumerable.Range(1, pulses.Length - 1).Select(j => pulses[j] - pulses[j - 1]));
        double scatter = RobustStatistics.Scale(Enumerable.Range(1, items.Length - 1).Select(i => Spacing(i) - Nominal(i)));
        _tolerance = Math.Max(scatter, options.JitterSeconds);
        _pauses = [.. Enumerable.Range(1, pulses.Length - 1).Select(j => pulses[j] - pulses[j - 1]).Where(d => d > 1.5 * Period).Order()];
    }

    /// <summary>Median spacing of the pulses.</summary>
    public double Period { get; }

    /// <summary>The spacings that an item may have had from the one before without a step: a period, or a pause that the pulses made.</summary>
    public IEnumerable<double> UsualAt(int item) => [Usual(item), .. _pauses.Where(p => p > LongPause * Period).TakeLast(MostPauses)];

    /// <summary>Items whose spacing from the one before is unusual, the most unusual first; a pause that the pulses made as well is none.</summary>
    /// <param name="times">How many deviations are unusual.</param>
    /// <param name="lost">From how many lost items on their loss is unusual too, because a step of the clock looks the same.</param>
    public IEnumerable<int> Places(double times, double lost) =>
        from i in Enumerable.Range(1, _items.Length - 1)
        let off = Off(i) > times * _tolerance
        let far = Math.Abs(Spacing(i) - Usual(i))
        where (off || (far > times * _tolerance && far > lost * Period)) && !Paused(Spacing(i), times)
        orderby off descending, far descending
        select i;

    /// <summary>How far the spacing of an item from the one before is from the nearest that losing items explains.</summary>
    public double Off(int item) => Math.Abs(Spacing(item) - Nominal(item));

    private double Usual(int item) => Period * (_steps is null ? 1 : _steps[item]);

    private double Spacing(int i) => _items[i] - _items[i - 1];

    /// <summary>The nearest spacing that losing items explains: by the counter where there is one.</summary>
    private double Nominal(int i) => _steps is null ? Period * Math.Max(1, Math.Round(Spacing(i) / Period)) : Usual(i);

    private bool Paused(double spacing, double times)
    {
        int at = Array.BinarySearch(_pauses, spacing - (times * _tolerance));
        at = at < 0 ? ~at : at;
        return at < _pauses.Length && _pauses[at] <= spacing + (times * _tolerance);
    }
}
