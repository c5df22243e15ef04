using System.Globalization;
using AgNw.Cli.Output;
using AgNw.Contract;
using AgNw.Interlock.Events;
using AgNw.Recording.Sessions;

namespace AgNw.Cli.Recording;

/// <summary>
/// The line that a recording shows while it goes on, on a terminal: records, rate, last event.
/// </summary>
internal sealed class LiveCounts
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private readonly TimeProvider _clock;
    private readonly bool _isShown;
    private long _shownAt;
    private long _shownRecords;
    private string _last = "no event yet";
    private int _width;

    public LiveCounts(RunSession session, TimeProvider clock, bool quiet)
    {
        _clock = clock;
        _isShown = !quiet && Terminal.IsInteractive;
        _shownRecords = session.Recorder.Count;
        session.Recorder.Recorded += Notice;
    }

    public void Update(RunSession session)
    {
        TimeSpan since = _clock.GetElapsedTime(_shownAt);
        if (!_isShown || (_shownAt != 0 && since < Interval)) return;
        double rate = _shownAt == 0 ? 0 : (session.Recorder.Count - _shownRecords) / since.TotalSeconds;
        _shownAt = _clock.GetTimestamp();
        _shownRecords = session.Recorder.Count;
        Write(string.Create(
            CultureInfo.InvariantCulture, $"{session.Recorder.Count:#,0} records, {rate:0}/s, boot {session.Recorder.Boot:X8}; last: {_last}"));
    }

    public void End()
    {
        if (_isShown) Write(string.Empty);
    }

    private void Notice(InterlockEvent item)
    {
        if (item.IsDamaged || item.Kind is RecordKind.Inputs or RecordKind.Outputs or RecordKind.Sample) return;
        string cause = item.Details is CauseDetails details ? $" {CauseSet.NameOf(details.First)}" : string.Empty;
        _last = string.Create(CultureInfo.InvariantCulture, $"{item.KindName}{cause} at {item.TimeSeconds:0.000000} s");
    }

    private void Write(string text)
    {
        Console.Out.Write("\r" + text.PadRight(_width) + (text.Length == 0 ? "\r" : string.Empty));
        _width = text.Length;
    }
}
