namespace AgNw.Timeline.Clocks;

/// <summary>One moment that is known to lie within an interval of each clock.</summary>
/// <param name="OtherFrom">Not before this on the other clock, ns; <see cref="long.MinValue"/> if unknown.</param>
/// <param name="OtherTo">Not after this on the other clock, ns; <see cref="long.MaxValue"/> if unknown.</param>
/// <param name="BoardFrom">Not before this tick.</param>
/// <param name="BoardTo">Not after this tick.</param>
public readonly record struct ClockBracket(long OtherFrom, long OtherTo, long BoardFrom, long BoardTo)
{
    /// <summary>True if the other clock's interval has both ends.</summary>
    public bool Closed => OtherFrom != long.MinValue && OtherTo != long.MaxValue;
}
