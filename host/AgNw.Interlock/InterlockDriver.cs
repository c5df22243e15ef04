using System.Globalization;
using AgNw.Contract;
using AgNw.Interlock.Captures;
using AgNw.Interlock.Clocks;
using AgNw.Interlock.Commands;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Events;
using AgNw.Interlock.Link;
using AgNw.Interlock.Measurements;
using AgNw.Interlock.Profiles;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.SelfTests;
using AgNw.Interlock.Status;
using AgNw.Interlock.Upkeep;

namespace AgNw.Interlock;

/// <summary>
/// One interlock board behind a stream. One command is in flight at a time; concurrent callers take turns. Everything throws
/// <see cref="InterlockCommandException"/> when the board refuses (nothing changed) and <see cref="InterlockLinkException"/> when the line
/// fails (what the last command did is unknown). The driver never arms and never releases a latch but when told to.
/// <code>
/// await using InterlockDriver driver = await InterlockDriver.ConnectAsync(stream);
/// AppliedProfile applied = await driver.ApplyProfileAsync(ProfileReader.ReadFile("breakdown.yaml"));
/// await driver.ArmAsync(applied.Crc);
/// </code>
/// </summary>
public sealed class InterlockDriver : IInterlockBoard
{
    private readonly Stream _stream;
    private readonly InterlockOptions _options;
    private readonly ScpiSession _session;
    private readonly BoardTime _time = new();
    private readonly StatusReader _status;
    private readonly LogReader _log;

    private InterlockDriver(Stream stream, InterlockOptions options)
    {
        _stream = stream;
        _options = options;
        _session = new ScpiSession(new ScpiLink(stream, options), options);
        _status = new StatusReader(_session, _time);
        _log = new LogReader(_session, _time, options);
        Upkeep = new UpkeepClient(_session, options);
        Identity = new InterlockIdentity(string.Empty, string.Empty, string.Empty, string.Empty, ContractIdentity.OfThisProgram);
    }

    /// <summary>Calibration, proof test and the date.</summary>
    public UpkeepClient Upkeep { get; }

    /// <summary>What the board said of itself when it was connected.</summary>
    public InterlockIdentity Identity { get; private set; }

    /// <summary>Errors that the board had queued before it was connected: nobody has read them.</summary>
    public IReadOnlyList<BoardError> EarlierErrors { get; private set; } = [];

    /// <summary>
    /// Cleans the line, identifies the board and checks that it speaks this program's contract. Changes nothing on the board.
    /// </summary>
    /// <param name="stream">the line; its ReadAsync must honour cancellation without losing bytes. The driver owns it from here on</param>
    /// <param name="options">null for the usual</param>
    /// <exception cref="ContractMismatchException">board and program were built from different contracts</exception>
    /// <exception cref="InterlockLinkException">nothing answers, or something else than an interlock</exception>
    public static async Task<InterlockDriver> ConnectAsync(
        Stream stream, InterlockOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var driver = new InterlockDriver(stream, options ?? new InterlockOptions());
        try
        {
            await driver.IdentifyAsync(cancellationToken).ConfigureAwait(false);
            return driver;
        }
        catch
        {
            await driver.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Closes the line. The board stays as it is; its host watchdog will notice the silence.</summary>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    /// <summary>Reads the board at a glance, in one exchange.</summary>
    public Task<InterlockStatus> ReadStatusAsync(CancellationToken cancellationToken = default) => _status.ReadAsync(cancellationToken).AsTask();

    /// <summary>Reads the state of the trip core.</summary>
    public Task<TripState> ReadStateAsync(CancellationToken cancellationToken = default) => _status.ReadStateAsync(cancellationToken).AsTask();

    /// <inheritdoc/>
    public Task<LiveConfiguration?> ReadLiveConfigurationAsync(CancellationToken cancellationToken = default) =>
        _status.ReadLiveConfigurationAsync(cancellationToken).AsTask();

    /// <summary>Runs the self-test (SAFE, FAULT or DISARMED only); the board is DISARMED after one that passed.</summary>
    /// <returns>0 = passed, else a bit of <see cref="SelfTestSteps"/> for each step that failed; notices are left out</returns>
    /// <exception cref="InterlockStateException">the board is in another state; nothing was sent</exception>
    public async Task<long> SelfTestAsync(CancellationToken cancellationToken = default)
    {
        // Refused, it would be waited for as long as a self-test takes.
        TripState state = await ReadStateAsync(cancellationToken).ConfigureAwait(false);
        if (state is not (TripState.Safe or TripState.Fault or TripState.Disarmed)) throw new InterlockStateException("The self-test", state, TripState.Disarmed);
        long failed = await _session.QueryAsync(
            ScpiHeader.Query(ScpiCommand.SelfTest),
            reply => ReplyText.Integer(ReplyText.Only(reply)),
            cancellationToken,
            _options.SelfTestTimeout).ConfigureAwait(false);
        // A test that failed leaves an error, which must not be taken for the next command's.
        failed &= ~SelfTestSteps.Notices;
        if (failed != 0) await _session.TakeErrorsAsync(cancellationToken).ConfigureAwait(false);
        return failed;
    }

    /// <summary>The checks of the last self-test, each with its limits and, where it failed, what is likely to be wrong.</summary>
    public Task<IReadOnlyList<SelfTestCheck>> ReadSelfTestAsync(CancellationToken cancellationToken = default) =>
        SelfTestReader.ReadAsync(_session, cancellationToken);

    /// <summary>The conditions of the board's status registers.</summary>
    public Task<BoardConditions> ReadConditionsAsync(CancellationToken cancellationToken = default) => _session.QueryAsync(
        $"{ScpiHeader.Query(ScpiCommand.OperationCondition)};:{ScpiHeader.Query(ScpiCommand.QuestionableCondition)}",
        reply =>
        {
            string[] texts = ReplyText.Texts(reply, 2);
            return new BoardConditions((int)ReplyText.Integer(texts[0]), (int)ReplyText.Integer(texts[1]));
        },
        cancellationToken).AsTask();

    /// <summary>Writes every setting, reads each back, commits, and reads the CRC that <see cref="ArmAsync"/> wants. DISARMED only.</summary>
    /// <exception cref="ProfileException">the settings do not fit each other</exception>
    /// <exception cref="InterlockStateException">the board is not DISARMED</exception>
    /// <exception cref="SettingNotInEffectException">a setting does not read back as it was sent; nothing was committed</exception>
    public Task<AppliedProfile> ApplyProfileAsync(InterlockProfile profile, CancellationToken cancellationToken = default) =>
        new ProfileApplier(_session, _status, _options).ApplyAsync(profile, cancellationToken);

    /// <summary>What the board is set to beside what a profile asks; changes nothing.</summary>
    public Task<ProfileComparison> CompareAsync(InterlockProfile profile, CancellationToken cancellationToken = default) =>
        new ProfileApplier(_session, _status, _options).CompareAsync(profile, cancellationToken);

    /// <summary>Arms the configuration that is meant: closes the line and lets the detectors act.</summary>
    /// <param name="crc">from <see cref="AppliedProfile.Crc"/></param>
    public Task ArmAsync(uint crc, CancellationToken cancellationToken = default) =>
        CommandAsync(ScpiCommand.Arm, $"#H{crc:X8}", repeatable: false, cancellationToken);

    /// <summary>Opens the line and disarms.</summary>
    public Task DisarmAsync(CancellationToken cancellationToken = default) =>
        CommandAsync(ScpiCommand.Disarm, string.Empty, repeatable: true, cancellationToken);

    /// <summary>Releases the latch by naming the first cause.</summary>
    public Task AcknowledgeAsync(Cause cause, CancellationToken cancellationToken = default) =>
        CommandAsync(ScpiCommand.Acknowledge, CauseSet.NameOf(cause), repeatable: false, cancellationToken);

    /// <summary>Trips by command.</summary>
    public Task TripAsync(CancellationToken cancellationToken = default) =>
        CommandAsync(ScpiCommand.Trip, string.Empty, repeatable: true, cancellationToken);

    /// <summary>Closes the line for wiring checks; it opens by itself.</summary>
    /// <param name="time">1 ms to 60 s</param>
    public Task BypassAsync(TimeSpan time, CancellationToken cancellationToken = default) =>
        CommandAsync(ScpiCommand.Bypass, time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture), repeatable: false, cancellationToken);

    /// <summary>Makes a MARK record with this value on the board's clock.</summary>
    public Task MarkAsync(uint value, CancellationToken cancellationToken = default) =>
        CommandAsync(ScpiCommand.Mark, value.ToString(CultureInfo.InvariantCulture), repeatable: false, cancellationToken);

    /// <summary>Reads the board's clock between two readings of the host's.</summary>
    public async Task<ClockExchange> ReadTimeAsync(CancellationToken cancellationToken = default)
    {
        if (_time.Boot is null) await ReadLogStateAsync(cancellationToken).ConfigureAwait(false);
        return await new ClockReader(_session, _time, _options).ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<VoltageReading> ReadVoltageAsync(CancellationToken cancellationToken = default)
    {
        if (_time.Boot is null) await ReadLogStateAsync(cancellationToken).ConfigureAwait(false);
        return await new VoltageReader(_session, _time).ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task<LogState> ReadLogStateAsync(CancellationToken cancellationToken = default) => _log.ReadStateAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<EventBlock> ReadEventsAsync(uint boot, uint from, CancellationToken cancellationToken = default) =>
        _log.ReadAsync(boot, from, cancellationToken);

    /// <inheritdoc/>
    public Task AcknowledgeLogAsync(uint boot, uint sequence, CancellationToken cancellationToken = default) =>
        _log.AcknowledgeAsync(boot, sequence, cancellationToken);

    /// <summary>Events as they come, each once, in sequence; ends only by cancellation or failure.</summary>
    public IAsyncEnumerable<InterlockEvent> StreamEventsAsync(EventStreamOptions? options = null, CancellationToken cancellationToken = default) =>
        EventStream.ReadAsync(this, options ?? new EventStreamOptions(), _options.TimeProvider, cancellationToken);

    /// <summary>Reads the frozen capture, all of it.</summary>
    /// <param name="progress">told the number of pairs read so far</param>
    /// <returns>null when no capture is frozen</returns>
    public Task<CaptureData?> ReadCaptureAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default) =>
        new CaptureReader(_session, _status).ReadAsync(progress, cancellationToken);

    /// <summary>Lets the capture run again; what it held is gone.</summary>
    public Task FreeCaptureAsync(CancellationToken cancellationToken = default) =>
        CommandAsync(ScpiCommand.CaptureFree, string.Empty, repeatable: true, cancellationToken);

    /// <summary>Sends any one command line without reply, for scripts.</summary>
    /// <param name="line">without terminator</param>
    /// <param name="repeatable">sent twice it is the same as once; else it is not repeated when the line is damaged</param>
    /// <param name="cancellationToken">ends waiting</param>
    public Task SendAsync(string line, bool repeatable = false, CancellationToken cancellationToken = default) =>
        _session.CommandAsync(line, repeatable, cancellationToken).AsTask();

    /// <summary>Asks any query, for scripts.</summary>
    /// <returns>the answers as text, in order</returns>
    public Task<IReadOnlyList<string>> AskAsync(string line, CancellationToken cancellationToken = default) => _session.QueryAsync(
        line, reply => (IReadOnlyList<string>)ReplyText.Texts(reply, reply.Count), cancellationToken, _options.CommandTimeout).AsTask();

    /// <summary>Asks any query whose answers may be blocks. A block's bytes are as they arrived: check what they carry.</summary>
    /// <param name="line">without terminator</param>
    /// <param name="slow">it may take as long as a self-test, and is asked once</param>
    /// <param name="cancellationToken">ends waiting</param>
    /// <returns>the answers, in order</returns>
    public Task<IReadOnlyList<ReplyElement>> AskElementsAsync(string line, bool slow = false, CancellationToken cancellationToken = default) => _session.QueryAsync(
        line, reply => reply, cancellationToken, slow ? _options.SelfTestTimeout : _options.CommandTimeout, attempts: slow ? 1 : null).AsTask();

    private async Task IdentifyAsync(CancellationToken cancellationToken)
    {
        EarlierErrors = await _session.TakeErrorsAsync(cancellationToken).ConfigureAwait(false);
        string[] name = await _status.ReadNameAsync(cancellationToken).ConfigureAwait(false);
        if (!InterlockIdentity.IsInterlock(name))
            throw new InterlockLinkException($"{name[0]} {name[1]} answers on this port, which is no AgNw interlock; choose another port.");
        ContractIdentity contract = await _status.ReadContractAsync(cancellationToken).ConfigureAwait(false);
        ContractCheck.Demand(contract);
        Identity = new InterlockIdentity(name[0], name[1], name[2], name[3], contract)
        {
            Upkeep = await Upkeep.ReadAsync(cancellationToken).ConfigureAwait(false),
        };
    }

    private Task CommandAsync(int command, string parameter, bool repeatable, CancellationToken cancellationToken) =>
        _session.CommandAsync($"{ScpiHeader.Of(command)} {parameter}".TrimEnd(), repeatable, cancellationToken).AsTask();
}
