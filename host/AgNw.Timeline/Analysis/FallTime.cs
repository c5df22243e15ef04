namespace AgNw.Timeline.Analysis;

/// <summary>How the current fell around a trip, from the capture.</summary>
/// <param name="Seconds">Time from 90 % to 10 % of the drop, s; an upper bound if <paramref name="IsUpperBound"/>.</param>
/// <param name="IsUpperBound">True if the fall lies between two samples: it was shorter than one sample period, by how much is not known.</param>
/// <param name="BeginSeconds">When the current passed 90 %, s from the trip; negative before it.</param>
/// <param name="BeforeAmpere">Level before the fall, A, signed.</param>
/// <param name="AfterAmpere">Level after it, A, signed.</param>
/// <param name="BeforeVolt">Voltage at the device before the fall, V, signed.</param>
public sealed record FallTime(
    double Seconds, bool IsUpperBound, double BeginSeconds, double BeforeAmpere, double AfterAmpere, double BeforeVolt)
{
    /// <summary>For example <c>3.2 us</c> or <c>under 1 us</c>.</summary>
    public string Text => (IsUpperBound ? "under " : string.Empty) + Clocks.DurationText.Of(Seconds);
}
