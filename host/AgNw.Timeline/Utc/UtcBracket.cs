using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Utc;

/// <summary>
/// What one exchange says: at this moment of the board the host's clock was between two bounds. Seconds from a reference near the data, so
/// that doubles keep their digits; the host's clock as the difference from the board's.
/// </summary>
/// <param name="Tick">of the board</param>
/// <param name="Board">the same, s from the reference</param>
/// <param name="Low">host minus board when the question was sent, s</param>
/// <param name="High">host minus board when the answer was complete, s</param>
internal readonly record struct UtcBracket(long Tick, double Board, double Low, double High)
{
    // The host's clock is read to 100 ns.
    private const double ResolutionSeconds = 1e-7;

    public static UtcBracket Of(ClockRow row, ClockRow reference)
    {
        double board = BoardClock.SecondsBetween(reference.BoardTick, row.BoardTick);
        double sent = (row.SentUtc - reference.SentUtc).Ticks / (double)TimeSpan.TicksPerSecond;
        return new UtcBracket(
            row.BoardTick, board, sent - board - ResolutionSeconds, sent - board + (row.RoundTripNanoseconds * 1e-9) + ResolutionSeconds);
    }

    /// <summary>How fast the host's clock must have departed from the board's for both to be true; 0 or less if it need not.</summary>
    public double RateAgainst(in UtcBracket other)
    {
        double gap = Math.Max(Low - other.High, other.Low - High);
        double time = Math.Abs(Board - other.Board);
        return gap <= 0 ? 0 : time > 0 ? gap / time : double.PositiveInfinity;
    }

    /// <summary>The same with a rate taken out.</summary>
    public UtcBracket Without(double rate) => this with { Low = Low - (rate * Board), High = High - (rate * Board) };
}
