using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Interlock.SourceMeter;
using AgNw.Recording.Csv;
using AgNw.Recording.Errors;
using AgNw.Recording.Recorder;
using AgNw.Recording.Rows;
using AgNw.Recording.Runs;
using AgNw.Recording.Sessions;

namespace AgNw.Recording.Smu;

/// <summary>
/// Tells a source-measure unit to stop as soon as a TRIP record has come from the board, and keeps in the run when it was told and when it
/// confirmed. Recording does not wait for it, and the board is not touched, whatever the unit does.
/// </summary>
public sealed class SmuGuard : IDisposable
{
    private readonly SmuAborter _aborter;
    private readonly RunSession _session;
    private readonly TimeProvider _clock;
    private readonly string _address;
    private readonly AppendedTable<SmuAbortRow> _table;
    private (uint Boot, uint Sequence)? _last;
    private Task _pending = Task.CompletedTask;

    /// <param name="aborter">the unit; owned from here on</param>
    /// <param name="address">of the unit, for the run</param>
    /// <param name="session">the recording</param>
    /// <param name="clock">the host's</param>
    public SmuGuard(SmuAborter aborter, string address, RunSession session, TimeProvider clock)
    {
        _aborter = aborter;
        _address = address;
        _session = session;
        _clock = clock;
        _table = new AppendedTable<SmuAbortRow>(session.Run.SmuAborts, new SmuAbortFormat());
        session.Recorder.Arrived += Watch;
    }

    /// <summary>Waits for what is under way.</summary>
    public Task FinishAsync(CancellationToken cancellationToken = default) => _pending.WaitAsync(cancellationToken);

    public void Dispose()
    {
        _session.Recorder.Arrived -= Watch;
        _aborter.Dispose();
    }

    private void Watch(InterlockEvent item)
    {
        if (item.IsDamaged || item.Kind != RecordKind.Trip || _last == (item.Boot, item.Sequence)) return;
        _last = (item.Boot, item.Sequence);
        _pending = AbortAsync(item, _pending);
    }

    private async Task AbortAsync(InterlockEvent trip, Task before)
    {
        DateTimeOffset noticed = _clock.GetUtcNow();
        SmuAbort abort = await _aborter.AbortAsync().ConfigureAwait(false);
        await before.ConfigureAwait(false);
        Keep(trip, noticed, abort);
    }

    private void Keep(InterlockEvent trip, DateTimeOffset noticed, SmuAbort abort)
    {
        string text = abort.IsConfirmed
            ? FormattableString.Invariant($"{_address}: told after {Milliseconds(abort.SentAfter)} ms, confirmed after {Milliseconds(abort.ConfirmedAfter)} ms from the TRIP record's arrival")
            : $"{_address}: {abort.Text}; the board has opened the line, but the unit's output may still be on: switch it off";
        try
        {
            _session.Notes.Add(abort.IsConfirmed ? NoteKind.SmuAborted : NoteKind.SmuSilent, trip.Boot, trip.Sequence, 1, text);
            _table.Append(new SmuAbortRow(
                trip.Boot, trip.Sequence, noticed, abort.SentUtc, abort.ConfirmedUtc, Nanoseconds(abort.SentAfter), Nanoseconds(abort.ConfirmedAfter), _address, abort.Text));
        }
        catch (RecordingException)
        {
            // A full disk; the recorder's own writing says so, and the note has been told to whoever listens.
        }
    }

    private static string Milliseconds(TimeSpan? time) => FormattableString.Invariant($"{time?.TotalMilliseconds:0.0}");

    private static long? Nanoseconds(TimeSpan? time) => time is { } known ? known.Ticks * TimeSpan.NanosecondsPerTick : null;
}
