using AgNw.Contract;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Link;
using AgNw.Interlock.Protocol;

namespace AgNw.Interlock.Clocks;

/// <summary>Reads the board's clock between two readings of the host's.</summary>
internal sealed class ClockReader(ScpiSession session, BoardTime time, InterlockOptions options)
{
    public async Task<ClockExchange> ReadAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset received = default;
        TimeSpan roundTrip = default;
        // A repeated question spoils the round trip: the times are those of the last one sent.
        (DateTimeOffset Utc, long Stamp) sent = default;
        long ticks = await session.QueryAsync(
            ScpiHeader.Query(ScpiCommand.BoardTime),
            reply =>
            {
                received = options.TimeProvider.GetUtcNow();
                roundTrip = options.TimeProvider.GetElapsedTime(sent.Stamp);
                return ReplyText.Integer(ReplyText.Only(reply));
            },
            cancellationToken,
            sending: () => sent = (options.TimeProvider.GetUtcNow(), options.TimeProvider.GetTimestamp())).ConfigureAwait(false);
        return new ClockExchange(time.Boot ?? 0, time.Place(ticks), sent.Utc, received, roundTrip);
    }
}
