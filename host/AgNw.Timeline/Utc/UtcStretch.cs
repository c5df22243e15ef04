using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Utc;

/// <summary>
/// Exchanges over which the host's clock was not set. Each is a bracket: nothing is assumed about how a round trip divides into its two ways,
/// so that those with the shortest round trips bind. Between exchanges the clock may depart from its mean rate by as much as the exchanges show
/// that it did, twice over, and by a floor; the bounds of all exchanges near a moment, widened by that, are intersected.
/// </summary>
internal sealed class UtcStretch
{
    /// <summary>A crystal of 200 ppm and a clock slewed by 500 ppm, the most that NTP does (RFC 5905, section 11.3).</summary>
    public const double RateLimit = 700e-6;

    // Small steps of a disciplined clock's frequency, and an oscillator's wander with the room's temperature.
    private const double UnsteadinessFloor = 5e-6;

    // Exchanges further away say nothing that a nearer one does not.
    private const double ReachSeconds = 300;

    private readonly UtcBracket[] _brackets;
    private readonly double _rate;
    private readonly double _unsteadiness;
    private readonly double _rateUncertainty;

    /// <param name="brackets">ascending in ticks, one at least, none contradicting another by more than the rate limit</param>
    public UtcStretch(IReadOnlyList<UtcBracket> brackets)
    {
        ClockFit fit = BracketFitter.Fit([.. brackets.Select(ToClockBracket)], new ClockFitOptions(0, RateLimit));
        // The fit relates the clocks the other way round.
        _rate = -fit.Drift / (1 + fit.Drift);
        _rateUncertainty = Math.Min(fit.DriftUncertainty, RateLimit);
        _brackets = [.. brackets.Select(bracket => bracket.Without(_rate))];
        double shown = 0;
        for (int first = 0; first < _brackets.Length; first++)
        {
            for (int second = first + 1; second < _brackets.Length && _brackets[second].Board - _brackets[first].Board <= 2 * ReachSeconds; second++)
                shown = Math.Max(shown, _brackets[first].RateAgainst(_brackets[second]));
        }

        _unsteadiness = Math.Min(UnsteadinessFloor + (2 * shown), 2 * RateLimit);
    }

    /// <summary>Of the exchanges.</summary>
    public IEnumerable<long> Ticks => _brackets.Select(static bracket => bracket.Tick);

    /// <summary>Host seconds a board second, minus one.</summary>
    public double Rate => _rate;

    public IEnumerable<UtcSegment> Segments(uint boot, long referenceNanoseconds)
    {
        double growth = _unsteadiness + _rateUncertainty;
        for (int index = 0; index < Math.Max(1, _brackets.Length - 1); index++)
        {
            UtcBracket from = _brackets[index];
            UtcBracket to = _brackets[Math.Min(index + 1, _brackets.Length - 1)];
            double start = Middle(Bounds(from.Board));
            double slope = to.Board > from.Board ? (Middle(Bounds(to.Board)) - start) / (to.Board - from.Board) : 0;
            double worst = 0;
            for (int quarter = 0; quarter <= 4; quarter++)
            {
                double board = from.Board + (quarter / 4.0 * (to.Board - from.Board));
                (double low, double high) = Bounds(board);
                double stated = start + (slope * (board - from.Board));
                worst = Math.Max(worst, Math.Max(stated - low, high - stated));
            }

            double rate = _rate + slope;
            double seconds = from.Board + start + (_rate * from.Board);
            yield return new UtcSegment(
                boot,
                from.Tick,
                to.Tick,
                referenceNanoseconds + (long)Math.Round(seconds * 1e9),
                1e9 / BoardClock.TicksPerSecond * (1 + rate),
                worst,
                growth);
        }
    }

    private static double Middle((double Low, double High) bounds) => (bounds.Low + bounds.High) / 2;

    private static ClockBracket ToClockBracket(UtcBracket bracket) => new(
        (long)Math.Floor((bracket.Board + bracket.Low) * 1e9), (long)Math.Ceiling((bracket.Board + bracket.High) * 1e9), bracket.Tick, bracket.Tick);

    private (double Low, double High) Bounds(double board)
    {
        double low = double.NegativeInfinity;
        double high = double.PositiveInfinity;
        foreach (UtcBracket bracket in Near(board))
        {
            double away = _unsteadiness * Math.Abs(board - bracket.Board);
            low = Math.Max(low, bracket.Low - away);
            high = Math.Min(high, bracket.High + away);
        }

        return (low, high);
    }

    private IEnumerable<UtcBracket> Near(double board)
    {
        int first = Array.FindIndex(_brackets, bracket => bracket.Board >= board - ReachSeconds);
        for (int index = Math.Max(first, 0); index < _brackets.Length && _brackets[index].Board <= board + ReachSeconds; index++) yield return _brackets[index];
    }
}
