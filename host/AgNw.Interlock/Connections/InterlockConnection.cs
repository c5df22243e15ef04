using AgNw.Interlock.Clocks;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Events;
using AgNw.Interlock.Link;
using AgNw.Interlock.Measurements;
using AgNw.Interlock.Status;

namespace AgNw.Interlock.Connections;

/// <summary>
/// A board whose line may be lost and comes back: an unplugged cable, a restarted server. When a driver's line fails, the line is opened
/// again until the same board (by serial number) answers, its status is read back and told. Questions are then asked again; commands
/// are not, and nothing is armed, acknowledged or set that the caller has not sent.
/// <code>
/// await using InterlockConnection connection = await InterlockConnection.OpenAsync(token => BoardAddress.Parse("/dev/ttyUSB0").OpenAsync(TimeSpan.FromSeconds(5), token));
/// connection.Reconnected += reconnection => Console.WriteLine(reconnection);
/// InterlockStatus status = await connection.ReadStatusAsync();
/// </code>
/// </summary>
public sealed class InterlockConnection : IInterlockBoard
{
    // A line that is lost again and again under one question is not asked for ever.
    private const int MostReconnections = 5;

    private readonly Func<CancellationToken, Task<Stream>> _open;
    private readonly InterlockOptions _options;
    private readonly ReconnectOptions _reconnect;
    private readonly AsyncGate _gate = new();
    private bool _disposed;

    private InterlockConnection(
        Func<CancellationToken, Task<Stream>> open, InterlockOptions options, ReconnectOptions reconnect, InterlockDriver driver, InterlockStatus status)
    {
        _open = open;
        _options = options;
        _reconnect = reconnect;
        Driver = driver;
        LastStatus = status;
    }

    /// <summary>The line was lost; said once before the attempts to open it again begin.</summary>
    public event Action<InterlockException>? Lost;

    /// <summary>The same board answers again.</summary>
    public event Action<Reconnection>? Reconnected;

    /// <summary>The driver of the present line. Another one after each reconnection: do not keep it.</summary>
    public InterlockDriver Driver { get; private set; }

    /// <inheritdoc/>
    public InterlockIdentity Identity => Driver.Identity;

    /// <summary>The status that was read last through this connection.</summary>
    public InterlockStatus LastStatus { get; private set; }

    /// <summary>Opens the line and connects; once, without retrying.</summary>
    /// <param name="open">opens the line, each time anew</param>
    /// <param name="options">null for the usual</param>
    /// <param name="reconnect">null for the usual</param>
    /// <param name="cancellationToken">ends waiting</param>
    /// <exception cref="InterlockException">as <see cref="InterlockDriver.ConnectAsync"/>, and what <paramref name="open"/> throws</exception>
    public static async Task<InterlockConnection> OpenAsync(
        Func<CancellationToken, Task<Stream>> open,
        InterlockOptions? options = null,
        ReconnectOptions? reconnect = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        options ??= new InterlockOptions();
        (InterlockDriver driver, InterlockStatus status) = await ConnectAsync(open, options, cancellationToken).ConfigureAwait(false);
        return new InterlockConnection(open, options, reconnect ?? new ReconnectOptions(), driver, status);
    }

    /// <summary>Asks something that may be asked twice; when the line is lost, waits for it and asks again.</summary>
    /// <exception cref="InterlockException">the line did not come back, another board did, or the board refuses</exception>
    public async Task<T> AskAsync<T>(Func<InterlockDriver, CancellationToken, Task<T>> question, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(question);
        for (int reconnections = 0; ; reconnections++)
        {
            InterlockDriver driver = Driver;
            try
            {
                return await question(driver, cancellationToken).ConfigureAwait(false);
            }
            catch (InterlockLinkException lost) when (reconnections < MostReconnections && !_disposed)
            {
                await ReconnectAsync(driver, lost, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Does something once. When the line is lost under it, waits for the line, and then says that the outcome is unknown.</summary>
    /// <exception cref="InterlockLinkException">whether it was done is unknown; <see cref="LastStatus"/> is what the board was found to be</exception>
    public async Task DoAsync(Func<InterlockDriver, CancellationToken, Task> command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        InterlockDriver driver = Driver;
        try
        {
            await command(driver, cancellationToken).ConfigureAwait(false);
        }
        catch (InterlockLinkException lost) when (!_disposed)
        {
            await ReconnectAsync(driver, lost, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads the board's status.</summary>
    public async Task<InterlockStatus> ReadStatusAsync(CancellationToken cancellationToken = default) =>
        LastStatus = await AskAsync(static (driver, token) => driver.ReadStatusAsync(token), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<LogState> ReadLogStateAsync(CancellationToken cancellationToken = default) =>
        AskAsync(static (driver, token) => driver.ReadLogStateAsync(token), cancellationToken);

    /// <inheritdoc/>
    public Task<EventBlock> ReadEventsAsync(uint boot, uint from, CancellationToken cancellationToken = default) =>
        AskAsync((driver, token) => driver.ReadEventsAsync(boot, from, token), cancellationToken);

    /// <inheritdoc/>
    public Task AcknowledgeLogAsync(uint boot, uint sequence, CancellationToken cancellationToken = default) => AskAsync(
        async (driver, token) =>
        {
            await driver.AcknowledgeLogAsync(boot, sequence, token).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<ClockExchange> ReadTimeAsync(CancellationToken cancellationToken = default) =>
        AskAsync(static (driver, token) => driver.ReadTimeAsync(token), cancellationToken);

    /// <inheritdoc/>
    public Task<VoltageReading> ReadVoltageAsync(CancellationToken cancellationToken = default) =>
        AskAsync(static (driver, token) => driver.ReadVoltageAsync(token), cancellationToken);

    /// <inheritdoc/>
    public Task<LiveConfiguration?> ReadLiveConfigurationAsync(CancellationToken cancellationToken = default) =>
        AskAsync(static (driver, token) => driver.ReadLiveConfigurationAsync(token), cancellationToken);

    /// <inheritdoc/>
    public Task MarkAsync(uint value, CancellationToken cancellationToken = default) =>
        DoAsync((driver, token) => driver.MarkAsync(value, token), cancellationToken);

    /// <summary>Closes the line. The board stays as it is.</summary>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return Driver.DisposeAsync();
    }

    private static async Task<(InterlockDriver Driver, InterlockStatus Status)> ConnectAsync(
        Func<CancellationToken, Task<Stream>> open, InterlockOptions options, CancellationToken cancellationToken)
    {
        Stream line = await open(cancellationToken).ConfigureAwait(false);
        InterlockDriver driver = await InterlockDriver.ConnectAsync(line, options, cancellationToken).ConfigureAwait(false);
        try
        {
            return (driver, await driver.ReadStatusAsync(cancellationToken).ConfigureAwait(false));
        }
        catch
        {
            await driver.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Callers that lost the same line wait for one of them to open it again.</summary>
    private async Task ReconnectAsync(InterlockDriver lostDriver, InterlockLinkException lost, CancellationToken cancellationToken)
    {
        await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!ReferenceEquals(lostDriver, Driver)) return;
            Lost?.Invoke(lost);
            long begin = _options.TimeProvider.GetTimestamp();
            string serial = lostDriver.Identity.Serial;
            await lostDriver.DisposeAsync().ConfigureAwait(false);
            (InterlockDriver driver, InterlockStatus after) = await TryUntilAsync(lost, begin, cancellationToken).ConfigureAwait(false);
            if (driver.Identity.Serial != serial)
            {
                await driver.DisposeAsync().ConfigureAwait(false);
                throw new WrongBoardException(serial, driver.Identity.Serial);
            }

            var reconnection = new Reconnection(LastStatus, after, _options.TimeProvider.GetElapsedTime(begin));
            Driver = driver;
            LastStatus = after;
            Reconnected?.Invoke(reconnection);
        }
        finally
        {
            _gate.Leave();
        }
    }

    private async Task<(InterlockDriver Driver, InterlockStatus Status)> TryUntilAsync(
        InterlockLinkException lost, long begin, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await ConnectAsync(_open, _options, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is InterlockLinkException or Ports.PortException)
            {
                if (_reconnect.GiveUpAfter is { } limit && _options.TimeProvider.GetElapsedTime(begin) >= limit) throw lost;
            }

            await Task.Delay(_reconnect.RetryInterval, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
    }
}
