namespace AgNw.Interlock.Clocks;

/// <summary>
/// The board's clock read once, between two readings of the host's. The board read its clock at some moment between them: the middle
/// is off by half the round trip at most.
/// </summary>
/// <param name="Boot">power-up that the ticks count from</param>
/// <param name="BoardTicks">ticks, extended</param>
/// <param name="SentUtc">host's clock when the question was sent</param>
/// <param name="ReceivedUtc">host's clock when the answer was complete</param>
/// <param name="RoundTrip">time between them on the host's monotonic clock</param>
public readonly record struct ClockExchange(
    uint Boot, long BoardTicks, DateTimeOffset SentUtc, DateTimeOffset ReceivedUtc, TimeSpan RoundTrip)
{
    /// <summary>The best guess of the host's time at <see cref="BoardTicks"/>.</summary>
    public DateTimeOffset MiddleUtc => SentUtc + (RoundTrip / 2);
}
