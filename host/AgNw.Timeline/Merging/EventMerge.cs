using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Merging;

/// <summary>
/// Joins the events of the board with frames and with the readings of one SMU: readings come one after another, events leave as soon as a reading
/// later than them has come, every event once, in their order. Constant memory. A reading at the very tick of an event is the event's.
/// </summary>
public sealed class EventMerge : IDisposable
{
    private readonly IEnumerator<BoardEvent> _events;
    private readonly FrameLookup[] _cameras;
    private readonly Action<MergedEvent> _deliver;
    private TimedReading? _last;
    private bool _open;

    /// <param name="events">Ascending in ticks.</param>
    /// <param name="cameras">Frames of each camera, starts and ends both ascending.</param>
    /// <param name="deliver">Takes the events.</param>
    public EventMerge(IEnumerable<BoardEvent> events, IEnumerable<IEnumerable<FrameExposure>> cameras, Action<MergedEvent> deliver)
    {
        _events = events.GetEnumerator();
        _cameras = [.. cameras.Select(static frames => new FrameLookup(frames, BoardClock.TicksCovering(MergeEngine.UsualLookAroundSeconds)))];
        _deliver = deliver;
        _open = _events.MoveNext();
    }

    /// <summary>The next reading; not before the last one.</summary>
    public void Add(in TimedReading reading)
    {
        while (_open && _events.Current.Tick < reading.Tick)
            Deliver(reading);
        _last = reading;
    }

    /// <summary>There are no more readings: the rest of the events leaves.</summary>
    public void Finish()
    {
        while (_open)
            Deliver(null);
    }

    public void Dispose()
    {
        _events.Dispose();
        foreach (FrameLookup camera in _cameras)
            camera.Dispose();
    }

    private static bool IsNear(TimedReading? reading, long tick) =>
        reading is { } known && Math.Abs(known.Tick - tick) <= BoardClock.TicksCovering(known.UncertaintySeconds);

    private void Deliver(TimedReading? next)
    {
        BoardEvent item = _events.Current;
        long? frame = null;
        int exposing = 0;
        bool doubtful = false;
        for (int camera = 0; camera < _cameras.Length && frame is null; camera++)
        {
            _cameras[camera].MoveTo(item.Tick);
            if (_cameras[camera].TryFind(out FrameExposure exposed))
            {
                frame = exposed.Frame;
                exposing = camera;
                doubtful |= exposed.Doubtful;
            }

            doubtful |= _cameras[camera].IsEdgeNear(item.Tick, 0);
        }

        _deliver(new MergedEvent(item, frame, exposing, doubtful, _last, IsNear(_last, item.Tick) || IsNear(next, item.Tick)));
        _open = _events.MoveNext();
    }
}
