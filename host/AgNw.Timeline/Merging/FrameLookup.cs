using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Merging;

/// <summary>
/// Which frame of one camera was exposed at a tick, and whether an edge of an exposure is too near to be sure. Ticks are asked for in
/// ascending order; memory is that of the exposures within reach. The exposure that began last decides; a tick at its end is not in it.
/// </summary>
internal sealed class FrameLookup : IDisposable
{
    // Far beyond any tick, and yet small enough to be subtracted from.
    private const long Never = long.MinValue / 4;

    private readonly TickWindow<FrameExposure> _frames;
    private readonly long _reach;
    private long _widest;
    private long _edgeBefore = Never;
    private long _edgeAfter = -Never;
    private long _steadyUntil = long.MinValue;
    private FrameExposure? _exposed;

    /// <param name="frames">Starts and ends both ascending.</param>
    /// <param name="reach">Ticks within which edges are looked for, and the most that an edge's own uncertainty counts.</param>
    public FrameLookup(IEnumerable<FrameExposure> frames, long reach)
    {
        _reach = reach;
        _frames = new TickWindow<FrameExposure>(Watched(frames), static f => f.StartTick, static f => f.EndTick, "frame", 2 * reach);
    }

    public void MoveTo(long tick)
    {
        // Between two edges everything stays as it is.
        if (tick < _steadyUntil)
            return;
        _frames.MoveTo(tick);
        int last = _frames.Begun - 1;
        _exposed = last >= 0 && tick < _frames[last].EndTick ? _frames[last] : null;
        _edgeBefore = last >= 0 ? _frames[last].StartTick : Never;
        _edgeAfter = last + 1 < _frames.Count ? _frames[last + 1].StartTick : -Never;
        // Ends ascend: those before the first one that is over are over too.
        for (int place = last; place >= 0; place--)
        {
            long end = _frames[place].EndTick;
            if (end <= tick)
            {
                _edgeBefore = Math.Max(_edgeBefore, end);
                break;
            }

            _edgeAfter = Math.Min(_edgeAfter, end);
        }

        _steadyUntil = Math.Min(_edgeAfter, _frames.QuietUntil);
    }

    /// <summary>The frame exposed at the tick moved to.</summary>
    public bool TryFind(out FrameExposure frame)
    {
        frame = _exposed.GetValueOrDefault();
        return _exposed.HasValue;
    }

    /// <summary>True if an exposure begins or ends within the margin and its own uncertainty of the tick moved to.</summary>
    public bool IsEdgeNear(long tick, long margin)
    {
        long farthest = margin + _widest;
        if (tick - _edgeBefore > farthest && _edgeAfter - tick > farthest)
            return false;
        for (int place = _frames.Begun; place < _frames.Count && _frames[place].StartTick - tick <= farthest; place++)
        {
            if (Touches(_frames[place], tick, margin))
                return true;
        }

        // Ends ascend: once an exposure ended too far back, all before it did.
        for (int place = _frames.Begun - 1; place >= 0 && tick - _frames[place].EndTick <= farthest; place--)
        {
            if (Touches(_frames[place], tick, margin))
                return true;
        }

        return false;
    }

    public void Dispose() => _frames.Dispose();

    private bool Touches(in FrameExposure frame, long tick, long margin)
    {
        long near = margin + Math.Min(_reach, BoardClock.TicksCovering(frame.UncertaintySeconds));
        return Math.Abs(frame.StartTick - tick) <= near || Math.Abs(frame.EndTick - tick) <= near;
    }

    /// <summary>Keeps the largest uncertainty of the frames read so far: how far an edge can reach.</summary>
    private IEnumerable<FrameExposure> Watched(IEnumerable<FrameExposure> frames)
    {
        foreach (FrameExposure frame in frames)
        {
            _widest = Math.Max(_widest, Math.Min(_reach, BoardClock.TicksCovering(frame.UncertaintySeconds)));
            yield return frame;
        }
    }
}
