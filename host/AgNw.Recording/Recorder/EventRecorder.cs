using AgNw.Contract;
using AgNw.Interlock.Errors;
using AgNw.Interlock.Events;
using AgNw.Interlock.Status;
using AgNw.Recording.Errors;
using AgNw.Recording.Journal;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Recorder;

/// <summary>
/// Carries the board's log to the disk: read, append, fsync, and only then acknowledge. After a crash it goes on in the same run without
/// gap or duplicate, because the journal says what is safe and the board keeps the rest. What it notices it writes into the run's notes.
/// After any exception it may be pumped again.
/// One caller at a time.
/// </summary>
public sealed class EventRecorder : IDisposable
{
    // A log that stays empty is asked this often, in readings, whether somebody else released what was to come.
    private const int IdleReadings = 64;

    private readonly EventJournal _journal;
    private readonly RunNotes _notes;
    private readonly TimeProvider _clock;
    private IInterlockLog _log;
    private uint _boot;
    private uint _next;
    private int _idle;

    // First sequence that is on the disk and not acknowledged.
    private uint? _safe;
    private string? _writeFailure;
    private bool _writeFailureNoted;

    private EventRecorder(IInterlockLog log, EventJournal journal, RunNotes notes, TimeProvider clock)
    {
        _log = log;
        _journal = journal;
        _notes = notes;
        _clock = clock;
    }

    /// <summary>
    /// Told every event as soon as it has come, before it is on the disk and perhaps again if that fails: for what cannot wait. On the
    /// recorder's thread; must not throw.
    /// </summary>
    public event Action<InterlockEvent>? Arrived;

    /// <summary>Told every event after it is on the disk, in sequence, on the recorder's thread.</summary>
    public event Action<InterlockEvent>? Recorded;

    /// <summary>Records in the journal.</summary>
    public long Count => _journal.Count;

    /// <summary>Power-up that is being recorded.</summary>
    public uint Boot => _boot;

    /// <summary>Sequence that the next record will have.</summary>
    public uint Next => _next;

    public RunNotes Notes => _notes;

    /// <summary>Begins a run's journal, or goes on with the one it has.</summary>
    /// <param name="log">the board's log: a driver</param>
    /// <param name="run">the folder</param>
    /// <param name="clock">for the pauses of <see cref="RunAsync"/></param>
    /// <exception cref="JournalException">the journal of the run is damaged before its end</exception>
    /// <exception cref="RecordingException">the run cannot be written</exception>
    public static Task<EventRecorder> StartAsync(
        IInterlockLog log, RunFolder run, TimeProvider clock, CancellationToken cancellationToken = default) => StartAsync(
            log, run, File.Exists(run.Journal) ? EventJournal.OpenToAppend(run.Journal) : EventJournal.Create(run.Journal), clock, cancellationToken);

    internal static async Task<EventRecorder> StartAsync(
        IInterlockLog log, RunFolder run, EventJournal journal, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        try
        {
            var recorder = new EventRecorder(log, journal, new RunNotes(run.Notes, clock), clock);
            LogState state = await log.ReadLogStateAsync(cancellationToken).ConfigureAwait(false);
            recorder.Begin(state);
            return recorder;
        }
        catch
        {
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Goes on with another connection to the board, after the one before was lost.</summary>
    public async Task AttachAsync(IInterlockLog log, CancellationToken cancellationToken = default)
    {
        LogState state = await log.ReadLogStateAsync(cancellationToken).ConfigureAwait(false);
        _log = log;
        if (state.Boot != _boot) EnterBoot(state);
        else Align(state);
    }

    /// <summary>Reads one block, makes it safe and acknowledges it.</summary>
    /// <returns>records written; 0 when nothing was waiting</returns>
    /// <exception cref="RecordingException">the disk is full or fails; nothing was acknowledged</exception>
    public Task<int> PumpAsync(CancellationToken cancellationToken = default) => PumpAsync(until: null, cancellationToken);

    /// <summary>Likewise, as far as a sequence.</summary>
    /// <param name="until">sequence of the first record that is left on the board; null = none is</param>
    public async Task<int> PumpAsync(uint? until, CancellationToken cancellationToken)
    {
        await ReleaseAsync(cancellationToken).ConfigureAwait(false);
        if (until == _next) return 0;
        EventBlock block = await _log.ReadEventsAsync(_boot, _next, cancellationToken).ConfigureAwait(false);
        if (block.Boot != _boot)
        {
            EnterBoot(await _log.ReadLogStateAsync(cancellationToken).ConfigureAwait(false));
            block = await _log.ReadEventsAsync(_boot, _next, cancellationToken).ConfigureAwait(false);
        }

        List<InterlockEvent> events = TakeNew(block.Events);
        if (until is { } end) events.RemoveAll(item => unchecked(item.Sequence - end) <= int.MaxValue);
        if (events.Count == 0)
        {
            if (++_idle % IdleReadings == 0) Align(await _log.ReadLogStateAsync(cancellationToken).ConfigureAwait(false));
            return 0;
        }

        if (Arrived is { } arrived)
        {
            foreach (InterlockEvent item in events) arrived(item);
        }

        Append(events);
        _safe ??= _next;
        _next = unchecked(events[^1].Sequence + 1);
        NoteContents(events);
        await ReleaseAsync(cancellationToken).ConfigureAwait(false);
        if (Recorded is { } recorded)
        {
            foreach (InterlockEvent item in events) recorded(item);
        }

        return events.Count;
    }

    /// <summary>Pumps until the log is empty.</summary>
    /// <returns>records written</returns>
    public async Task<long> DrainAsync(CancellationToken cancellationToken = default)
    {
        long total = 0;
        int count;
        while ((count = await PumpAsync(until: null, cancellationToken).ConfigureAwait(false)) > 0) total += count;
        return total;
    }

    /// <summary>Records until cancelled.</summary>
    /// <param name="pollInterval">pause when nothing was waiting</param>
    public async Task RunAsync(TimeSpan pollInterval, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await PumpAsync(until: null, cancellationToken).ConfigureAwait(false) == 0)
                await Task.Delay(pollInterval, _clock, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _journal.Dispose();

    private void Begin(LogState state)
    {
        if (_journal.Repair is { } repair) Note(NoteKind.TornTail, state.Boot, 0, 0, repair);
        if (_journal.Last is not { } last)
        {
            _boot = state.Boot;
            _next = state.Tail;
            Note(NoteKind.Started, _boot, _next, 0, $"the log begins at sequence {_next}, {state.Count} records are waiting");
            return;
        }

        _boot = last.Boot;
        _next = unchecked(last.Sequence + 1);
        Note(NoteKind.Resumed, _boot, _next, 0, $"{_journal.Count} records were in the journal");
        if (state.Boot != _boot) EnterBoot(state);
        else Align(state);
    }

    private void EnterBoot(LogState state)
    {
        Note(NoteKind.Reboot, state.Boot, state.Tail, 0, $"the board restarted; what boot {_boot:X8} recorded from sequence {_next} on went with its power");
        _boot = state.Boot;
        _next = 0;
        Align(state);
    }

    /// <summary>The journal goes on where it stopped, if the board still has that.</summary>
    private void Align(LogState state)
    {
        if (state.Boot != _boot) return;
        // Distances modulo 2^32: the sequence wraps.
        uint held = state.Count;
        if (unchecked(_next - state.Tail) <= held) return;
        uint missing = unchecked(state.Tail - _next);
        Note(NoteKind.Gap, _boot, _next, missing, $"{missing} records from sequence {_next} on were released before this run had them");
        _next = state.Tail;
    }

    private List<InterlockEvent> TakeNew(IReadOnlyList<InterlockEvent> events)
    {
        List<InterlockEvent> fresh = [];
        uint expected = _next;
        foreach (InterlockEvent item in events)
        {
            uint ahead = unchecked(item.Sequence - expected);
            if (ahead > int.MaxValue)
            {
                Note(NoteKind.Duplicate, item.Boot, item.Sequence, 1, "came again; it is in the journal once");
                continue;
            }

            if (ahead > 0) Note(NoteKind.Gap, item.Boot, expected, ahead, $"{ahead} records did not come");
            fresh.Add(item);
            expected = unchecked(item.Sequence + 1);
        }

        return fresh;
    }

    private void Append(List<InterlockEvent> events)
    {
        try
        {
            _journal.Append(events);
        }
        catch (RecordingException exception)
        {
            _writeFailure = exception.Message;
            NoteWriteFailure();
            throw;
        }

        if (_writeFailure is null) return;
        if (!_writeFailureNoted) NoteWriteFailure();
        Note(NoteKind.WriteResumed, _boot, _next, events.Count, "the journal can be written again; the board kept what was to come");
        _writeFailure = null;
        _writeFailureNoted = false;
    }

    /// <summary>On a full disk a line may still find room; if not, it is written when the journal can be.</summary>
    private void NoteWriteFailure()
    {
        if (_writeFailureNoted) return;
        try
        {
            Note(NoteKind.WriteFailed, _boot, _next, 0, _writeFailure!);
            _writeFailureNoted = true;
        }
        catch (RecordingException)
        {
            // Said by the exception of the journal.
        }
    }

    private void NoteContents(List<InterlockEvent> events)
    {
        foreach (InterlockEvent item in events)
        {
            if (item.IsDamaged) Note(NoteKind.BadRecord, item.Boot, item.Sequence, 1, "its CRC or sequence does not fit; it stands in the journal as it came");
            else if (item.Details is LossDetails loss) Note(NoteKind.Loss, item.Boot, item.Sequence, loss.Lost, "the board's log had no room for them");
        }
    }

    private async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        if (_safe is not { } from) return;
        try
        {
            await _log.AcknowledgeLogAsync(_boot, _next, cancellationToken).ConfigureAwait(false);
        }
        catch (InterlockCommandException refused) when (refused.Number == ScpiErrors.SequenceNotSent)
        {
            // A supervisor that restarted has forgotten what it sent: let it send that again.
            await _log.ReadEventsAsync(_boot, from, cancellationToken).ConfigureAwait(false);
            await _log.AcknowledgeLogAsync(_boot, _next, cancellationToken).ConfigureAwait(false);
        }
        catch (InterlockCommandException refused) when (refused.Number == ScpiErrors.WrongBoot)
        {
            // The board restarted in between: the records are safe, the next reading tells the new boot.
        }

        _safe = null;
    }

    private void Note(NoteKind kind, uint boot, uint sequence, long count, string text) =>
        _notes.Add(kind, boot, sequence, count, text);
}
