namespace AgNw.Timeline.Clocks;

/// <summary>
/// Board times for the items of one source in the source's own order, over the steps of its clock. Where two answers are possible (an item
/// between two stretches, an item whose own pair was set aside), the uncertainty takes both in, so that whatever is decided by it is flagged.
/// </summary>
public sealed class ItemClock
{
    private readonly IReadOnlyList<ClockFit> _stretches;
    private readonly IReadOnlyDictionary<int, double> _departures;
    private readonly Func<int, double>? _widening;

    internal ItemClock(
        IReadOnlyList<ClockFit> stretches, IReadOnlyList<ClockStep> steps, IReadOnlyDictionary<int, double> departures, ClockFit whole,
        Func<int, double>? widening = null)
    {
        _widening = widening;
        _stretches = stretches;
        Steps = steps;
        _departures = departures;
        Whole = whole;
    }

    /// <summary>The fit of the longest stretch, with the verdict, residuals and outliers of all.</summary>
    public ClockFit Whole { get; }

    /// <summary>Where the clock was set; ascending.</summary>
    public IReadOnlyList<ClockStep> Steps { get; }

    /// <summary>Items whose own pair was set aside, with the board time of the pair minus the fitted time, s.</summary>
    public IReadOnlyDictionary<int, double> Departures => _departures;

    /// <summary>A clock that was never set and whose items have no pairs of their own.</summary>
    public static ItemClock Of(ClockFit fit) => new([fit], [], new Dictionary<int, double>(), fit);

    /// <summary>The same with a bound in seconds added to the uncertainty of each item, by its place.</summary>
    public ItemClock Widened(Func<int, double> seconds) => new(_stretches, Steps, _departures, Whole, seconds);

    /// <summary>The board time of an item.</summary>
    /// <param name="item">Its place in the source, from 0.</param>
    /// <param name="otherNanoseconds">Its stamp.</param>
    public MergedTime At(int item, long otherNanoseconds)
    {
        int stretch = 0;
        double either = _widening?.Invoke(item) ?? 0;
        while (stretch < Steps.Count && item > Steps[stretch].AfterItem)
        {
            if (item < Steps[stretch].BeforeItem)
            {
                either += Math.Abs(Steps[stretch].JumpSeconds);
                break;
            }

            stretch++;
        }

        if (_departures.TryGetValue(item, out double departure))
            either += Math.Abs(departure);
        MergedTime time = _stretches[stretch].ToBoard(otherNanoseconds);
        return either == 0 ? time : time with { UncertaintySeconds = time.UncertaintySeconds + either };
    }
}
