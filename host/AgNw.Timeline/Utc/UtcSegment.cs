using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Utc;

/// <summary>The host's UTC between two exchanges of clocks that follow each other, or at the only one there is.</summary>
/// <param name="Boot">power-up that the ticks count from</param>
/// <param name="FromTick">the earlier exchange</param>
/// <param name="ToTick">the later one</param>
/// <param name="StartUtcNanoseconds">host's UTC at the earlier one, ns since 1970</param>
/// <param name="NanosecondsPerTick">rate of the host's clock</param>
/// <param name="UncertaintySeconds">holds the host's time anywhere between the two, s</param>
/// <param name="Unsteadiness">how much faster the uncertainty grows before the first and after the last exchange, a ratio</param>
public sealed record UtcSegment(
    uint Boot, long FromTick, long ToTick, long StartUtcNanoseconds, double NanosecondsPerTick, double UncertaintySeconds, double Unsteadiness)
{
    /// <summary>The host's time of a tick; before and after the two exchanges less and less certain.</summary>
    public UtcMoment At(long tick)
    {
        long nanoseconds = (long)Math.Round((tick - FromTick) * NanosecondsPerTick);
        long outside = Math.Max(0, Math.Max(FromTick - tick, tick - ToTick));
        return new UtcMoment(
            StartUtcNanoseconds + nanoseconds, UncertaintySeconds + (Unsteadiness * BoardClock.SecondsBetween(0, outside)));
    }

    /// <summary>As it stands in run.db.</summary>
    public UtcStretchRow ToRow() => new(Boot, FromTick, ToTick, StartUtcNanoseconds, NanosecondsPerTick, UncertaintySeconds);
}
