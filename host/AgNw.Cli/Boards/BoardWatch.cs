using System.Runtime.CompilerServices;
using AgNw.Interlock.Connections;
using AgNw.Interlock.Status;

namespace AgNw.Cli.Boards;

/// <summary>Reads a board again and again, over lost lines too, and says what changed on the way.</summary>
internal sealed class BoardWatch
{
    private readonly InterlockConnection _connection;
    private readonly TimeProvider _clock;
    private string _link = WatchReport.Connected;

    public BoardWatch(InterlockConnection connection, TimeProvider clock)
    {
        _connection = connection;
        _clock = clock;
        connection.Lost += lost => Lost?.Invoke(lost.Message);
        connection.Reconnected += reconnection => _link = reconnection.ToString();
    }

    /// <summary>The line was lost; the next report comes when it is back.</summary>
    public event Action<string>? Lost;

    /// <summary>Reports until cancelled.</summary>
    /// <param name="interval">from one to the next</param>
    public async IAsyncEnumerable<WatchReport> ReadAsync(TimeSpan interval, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        InterlockStatus? before = null;
        while (true)
        {
            Thresholds set = await _connection.AskAsync(Thresholds.ReadAsync, cancellationToken).ConfigureAwait(false);
            InterlockStatus now = await _connection.ReadStatusAsync(cancellationToken).ConfigureAwait(false);
            string link = Interlocked.Exchange(ref _link, WatchReport.Connected);
            yield return new WatchReport(StatusReport.Of(_connection.Driver.Identity, now, set), BoardRates.Between(before, now), link);
            before = now;
            await Task.Delay(interval, _clock, cancellationToken).ConfigureAwait(false);
        }
    }
}
