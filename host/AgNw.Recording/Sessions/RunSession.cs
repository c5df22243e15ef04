using AgNw.Contract;
using AgNw.Interlock;
using AgNw.Interlock.Clocks;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Events;
using AgNw.Interlock.Status;
using AgNw.Recording.Clocks;
using AgNw.Recording.Errors;
using AgNw.Recording.Marks;
using AgNw.Recording.Recorder;
using AgNw.Recording.Runs;
using AgNw.Recording.Voltages;

namespace AgNw.Recording.Sessions;

/// <summary>
/// Records a board into a run until it is told to end: the log, exchanges of clocks, the board's V, marks, what was noticed. It begins a run or goes on
/// with one, and outlives a line that fails for a while. It changes nothing on the board but to release records that are on the disk and to
/// write the markers that it is told to. One caller at a time, but <see cref="MarkAsync"/> may come from anywhere.
/// </summary>
public sealed class RunSession : IAsyncDisposable
{
    private readonly RunSessionOptions _options;
    private readonly RunMarks _marks;
    private readonly ClockLog _clocks;
    private readonly VoltageLog _voltages;
    private readonly RunStatement _statement;
    private IInterlockBoard _board;
    private long _clockStamp;
    private long? _voltageStamp;
    private uint? _configurationSeen;

    private RunSession(IInterlockBoard board, RunFolder run, EventRecorder recorder, RunStatement statement, RunSessionOptions options)
    {
        _board = board;
        Run = run;
        Recorder = recorder;
        _statement = statement;
        _options = options;
        _marks = new RunMarks(run, options.Clock);
        _clocks = new ClockLog(run, options.Clock);
        _voltages = new VoltageLog(run);
        recorder.Recorded += NoticeConfiguration;
    }

    public RunFolder Run { get; }

    public EventRecorder Recorder { get; }

    public RunNotes Notes => Recorder.Notes;

    /// <summary>Told every exchange of clocks.</summary>
    public event Action<ClockExchange>? ClocksCompared;

    /// <summary>Begins the run, or goes on with it.</summary>
    /// <param name="board">connected; the session owns it once it has started</param>
    /// <param name="run">a folder that is empty, or holds a run</param>
    /// <param name="options">how</param>
    /// <exception cref="RecordingException">the run is another board's, cannot be written, or its journal is damaged: nothing was changed</exception>
    public static async Task<RunSession> StartAsync(
        IInterlockBoard board, RunFolder run, RunSessionOptions options, CancellationToken cancellationToken = default)
    {
        RunStatement.RefuseAnotherBoard(run, board.Identity);
        EventRecorder recorder = await EventRecorder.StartAsync(board, run, options.Clock, cancellationToken).ConfigureAwait(false);
        return await StartAsync(board, run, recorder, options, cancellationToken).ConfigureAwait(false);
    }

    internal static async Task<RunSession> StartAsync(
        IInterlockBoard board, RunFolder run, EventRecorder recorder, RunSessionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            RunStatement statement = RunStatement.Begin(run, board.Identity, options);
            var session = new RunSession(board, run, recorder, statement, options);
            await session.InsistAsync(session.KeepConfigurationAsync, cancellationToken).ConfigureAwait(false);
            await session.InsistAsync(session.CompareClocksAsync, cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            recorder.Dispose();
            throw;
        }
    }

    /// <summary>Records until cancelled.</summary>
    /// <param name="afterRound">called after every reading of the log; true ends the recording</param>
    /// <exception cref="RecordingException">the disk is full or fails; nothing was acknowledged, and the run can be gone on with</exception>
    /// <exception cref="InterlockException">the board is gone; likewise</exception>
    public async Task RunAsync(Func<bool>? afterRound, CancellationToken cancellationToken)
    {
        do
        {
            int records = await InsistAsync(RoundAsync, cancellationToken).ConfigureAwait(false);
            if (afterRound?.Invoke() == true) return;
            if (records == 0) await Task.Delay(_options.PollInterval, _options.Clock, cancellationToken).ConfigureAwait(false);
        }
        while (true);
    }

    /// <summary>Records what is on the board now and returns; what it makes meanwhile stays there.</summary>
    /// <returns>the board's log as it was; the journal ends where it did</returns>
    public async Task<LogState> DrainAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            LogState log = await InsistAsync(token => _board.ReadLogStateAsync(token), cancellationToken).ConfigureAwait(false);
            while (Recorder.Boot == log.Boot && await InsistAsync(token => PumpAsync(log.Head, token), cancellationToken).ConfigureAwait(false) > 0)
            {
            }

            // A board that restarted meanwhile has another log: the reading that found nothing told the recorder.
            if (Recorder.Boot == log.Boot && Recorder.Next == log.Head) return log;
            if (Recorder.Boot == log.Boot) await InsistAsync(RoundAsync, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Puts a labelled marker on the board's clock.</summary>
    /// <returns>the marker</returns>
    /// <exception cref="RecordingException">the label cannot be used or kept: nothing was marked</exception>
    /// <exception cref="InterlockException">whether it was marked is unknown</exception>
    public async Task<uint> MarkAsync(string label, CancellationToken cancellationToken = default)
    {
        uint marker = _marks.Add(label);
        await _board.MarkAsync(marker, cancellationToken).ConfigureAwait(false);
        return marker;
    }

    /// <summary>
    /// Takes what is waiting, compares the clocks a last time and counts at both ends. What else belongs to the run is made by the caller, and
    /// its manifest last of all.
    /// </summary>
    public async Task<RunEnding> EndAsync(string reason, CancellationToken cancellationToken = default)
    {
        await InsistAsync(CompareClocksAsync, cancellationToken).ConfigureAwait(false);
        LogState log = await DrainAsync(cancellationToken).ConfigureAwait(false);
        Notes.Add(NoteKind.Ended, log.Boot, Recorder.Next, 0, reason);
        return new RunEnding(_statement.Manifest, log, _options.Clock.GetUtcNow());
    }

    public async ValueTask DisposeAsync()
    {
        Recorder.Dispose();
        await _board.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<int> RoundAsync(CancellationToken cancellationToken)
    {
        if (_options.Clock.GetElapsedTime(_clockStamp) >= _options.ClockInterval) await CompareClocksAsync(cancellationToken).ConfigureAwait(false);
        if (_voltageStamp is not { } stamp || _options.Clock.GetElapsedTime(stamp) >= _options.VoltageInterval) await TakeVoltageAsync(cancellationToken).ConfigureAwait(false);
        return await PumpAsync(until: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>V is worth having and no more: a board that cannot tell it is recorded all the same.</summary>
    private async Task TakeVoltageAsync(CancellationToken cancellationToken)
    {
        _voltageStamp = _options.Clock.GetTimestamp();
        try
        {
            await _voltages.TakeAsync(_board, cancellationToken).ConfigureAwait(false);
        }
        catch (InterlockCommandException failure) when (!LineFailure.Is(failure))
        {
        }
    }

    private async Task<int> PumpAsync(uint? until, CancellationToken cancellationToken)
    {
        int records = await Recorder.PumpAsync(until, cancellationToken).ConfigureAwait(false);
        if (_configurationSeen is not null) await KeepConfigurationAsync(cancellationToken).ConfigureAwait(false);
        return records;
    }

    private async Task<int> CompareClocksAsync(CancellationToken cancellationToken)
    {
        _clockStamp = _options.Clock.GetTimestamp();
        ClockExchange exchange = await _clocks.TakeAsync(_board, cancellationToken).ConfigureAwait(false);
        ClocksCompared?.Invoke(exchange);
        return 0;
    }

    private void NoticeConfiguration(InterlockEvent item)
    {
        if (item is { IsDamaged: false, Details: ConfigDetails config } && !_statement.Knows(config.Crc)) _configurationSeen = config.Crc;
    }

    private async Task<int> KeepConfigurationAsync(CancellationToken cancellationToken)
    {
        LiveConfiguration? live = await _board.ReadLiveConfigurationAsync(cancellationToken).ConfigureAwait(false);
        _configurationSeen = null;
        if (live is { } known) _statement.Add(known);
        return 0;
    }

    /// <summary>Does something with the board; where the line fails, again, for as long as there is patience.</summary>
    private async Task<T> InsistAsync<T>(Func<CancellationToken, Task<T>> action, CancellationToken cancellationToken)
    {
        long? lost = null;
        while (true)
        {
            try
            {
                if (lost is not null) await ReachAsync(cancellationToken).ConfigureAwait(false);
                T result = await action(cancellationToken).ConfigureAwait(false);
                if (lost is { } since) NoteRestored(since);
                return result;
            }
            catch (InterlockException failure) when (LineFailure.Is(failure))
            {
                if (lost is null) Notes.Add(NoteKind.LinkLost, Recorder.Boot, Recorder.Next, 0, failure.Message);
                lost ??= _options.Clock.GetTimestamp();
                bool hopeless = _options.Reconnect is null && LineFailure.IsClosed(failure);
                if (hopeless || _options.Clock.GetElapsedTime(lost.Value) > _options.Patience) throw;
            }
        }
    }

    private void NoteRestored(long since)
    {
        double seconds = _options.Clock.GetElapsedTime(since).TotalSeconds;
        Notes.Add(NoteKind.LinkRestored, Recorder.Boot, Recorder.Next, 0, FormattableString.Invariant($"after {seconds:0.0} s; the board kept what it recorded"));
    }

    /// <summary>Waits, and connects anew where that can be done.</summary>
    private async Task ReachAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(_options.RetryInterval, _options.Clock, cancellationToken).ConfigureAwait(false);
        if (_options.Reconnect is not { } reconnect) return;
        string serial = _board.Identity.Serial;
        await _board.DisposeAsync().ConfigureAwait(false);
        IInterlockBoard board = await reconnect(cancellationToken).ConfigureAwait(false);
        if (board.Identity.Serial != serial)
        {
            await board.DisposeAsync().ConfigureAwait(false);
            throw new WrongBoardException(serial, board.Identity.Serial);
        }

        _board = board;
        await Recorder.AttachAsync(board, cancellationToken).ConfigureAwait(false);
        await KeepConfigurationAsync(cancellationToken).ConfigureAwait(false);
    }
}
