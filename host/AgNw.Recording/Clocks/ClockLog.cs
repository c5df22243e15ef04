using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Clocks;
using AgNw.Recording.Csv;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Clocks;

/// <summary>
/// Keeps exchanges of clocks in a run's clock.csv. Of a few exchanges at a time the one with the shortest round trip is kept: it says most.
/// The board's answer carries no check, so an exchange that contradicts the one before it is asked again, and only what comes twice is believed.
/// </summary>
public sealed class ClockLog(RunFolder run, TimeProvider clock)
{
    private const int AtATime = 3;

    // Wider than any crystal's drift and any delay of the line, narrower than what a changed digit does.
    private const double DriftLimit = 1e-3;
    private static readonly TimeSpan DelayLimit = TimeSpan.FromSeconds(2);

    private readonly AppendedTable<ClockRow> _table = new(run.Clock, new ClockFormat());
    private ClockExchange? _last;
    private long _lastStamp;

    /// <summary>Exchanges a few times and keeps the best.</summary>
    public async Task<ClockExchange> TakeAsync(IInterlockBoard board, CancellationToken cancellationToken = default)
    {
        ClockExchange best = default;
        for (int count = 0; count < AtATime; count++)
        {
            ClockExchange exchange = await ReadAsync(board, cancellationToken).ConfigureAwait(false);
            if (count == 0 || exchange.RoundTrip < best.RoundTrip) best = exchange;
        }

        _table.Append(new ClockRow(best.Boot, best.BoardTicks, best.SentUtc, best.RoundTrip.Ticks * TimeSpan.NanosecondsPerTick));
        return best;
    }

    private async Task<ClockExchange> ReadAsync(IInterlockBoard board, CancellationToken cancellationToken)
    {
        while (true)
        {
            ClockExchange exchange = await board.ReadTimeAsync(cancellationToken).ConfigureAwait(false);
            long stamp = clock.GetTimestamp();
            bool fits = _last is { } last && last.Boot == exchange.Boot && Fits(last, exchange, clock.GetElapsedTime(_lastStamp, stamp));
            _last = exchange;
            _lastStamp = stamp;
            if (fits) return exchange;
        }
    }

    private static bool Fits(in ClockExchange before, in ClockExchange after, TimeSpan between)
    {
        double board = (after.BoardTicks - before.BoardTicks) / (double)TripCoreClock.Hertz;
        return Math.Abs(board - between.TotalSeconds) <= (DriftLimit * between.TotalSeconds) + DelayLimit.TotalSeconds;
    }
}
