namespace AgNw.Timeline.Clocks;

/// <summary>A time of another clock on the board's clock.</summary>
/// <param name="Tick">Board tick, rounded.</param>
/// <param name="UncertaintySeconds">Half-width of the interval that holds the true time in at least 95 % of the cases, in seconds;
/// infinite if nothing is known.</param>
public readonly record struct MergedTime(long Tick, double UncertaintySeconds)
{
    /// <summary>The uncertainty in whole ticks, rounded up.</summary>
    public long UncertaintyTicks => BoardClock.TicksCovering(UncertaintySeconds);
}
