namespace AgNw.Recording.Rows;

/// <summary>
/// One exchange of clocks: a row of clock.csv. The board read its clock between the sending of the question and the end of the answer.
/// </summary>
/// <param name="Boot">power-up that the ticks count from</param>
/// <param name="BoardTick">the board's clock, ticks, extended beyond 48 bits</param>
/// <param name="SentUtc">host's clock when the question was sent</param>
/// <param name="RoundTripNanoseconds">until the answer was complete, on the host's monotonic clock, ns</param>
public readonly record struct ClockRow(uint Boot, long BoardTick, DateTimeOffset SentUtc, long RoundTripNanoseconds);
