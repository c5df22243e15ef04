using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Merging;

/// <summary>
/// Joins sorted streams into one row per reading: the frame exposed then, the state, the last event, and a flag wherever one of these
/// changes within the reading's uncertainty. One pass, O(rows + items); memory holds only what lies within the look-around of a reading.
/// A reading at the very tick of a boundary belongs to what begins there.
/// </summary>
/// <param name="lookAroundSeconds">How far boundaries are looked for. A reading that is less certain than this is flagged
/// <see cref="MergeDoubt.Unplaced"/> without looking.</param>
public sealed class MergeEngine(double lookAroundSeconds = 1.0)
{
    private readonly long _reach = BoardClock.TicksCovering(lookAroundSeconds);

    /// <summary>Merges; rows come as the readings are read.</summary>
    /// <exception cref="MergeInputException">A source is not ascending. Rows before it have been delivered.</exception>
    public IEnumerable<MergedReading> Merge(MergeSources sources)
    {
        var widest = new Widest(_reach);
        using var frames = new TickWindow<FrameExposure>(widest.Watch(sources.Frames), static f => f.StartTick, static f => f.EndTick, "frame", 2 * _reach);
        using var states = new TickWindow<StateChange>(sources.States, static s => s.Tick, static s => s.Tick, "state", _reach);
        using var events = new TickWindow<BoardEvent>(sources.Events, static e => e.Tick, static e => e.Tick, "event", _reach);
        long last = long.MinValue;
        long row = 0;
        foreach (TimedReading reading in sources.Readings)
        {
            if (reading.Tick < last)
                throw new MergeInputException($"reading {row} (tick {reading.Tick}) is out of order after tick {last}; sort the source by time.");
            last = reading.Tick;
            row++;
            frames.MoveTo(reading.Tick);
            states.MoveTo(reading.Tick);
            events.MoveTo(reading.Tick);
            yield return Row(reading, frames, widest.Ticks, states, events);
        }
    }

    private MergedReading Row(
        TimedReading reading, TickWindow<FrameExposure> frames, long widest, TickWindow<StateChange> states, TickWindow<BoardEvent> events)
    {
        long margin = BoardClock.TicksCovering(reading.UncertaintySeconds);
        MergeDoubt doubt = MergeDoubt.None;
        if (margin > _reach)
            doubt = MergeDoubt.Unplaced | MergeDoubt.Frame | MergeDoubt.State | MergeDoubt.Event;
        long? frame = FrameAt(frames, reading.Tick, margin, widest, ref doubt);
        StateChange? state = states.Begun > 0 ? states[states.Begun - 1] : null;
        BoardEvent? lastEvent = events.Begun > 0 ? events[events.Begun - 1] : null;
        if (ChangesNear(states, static s => s.Tick, reading.Tick, margin))
            doubt |= MergeDoubt.State;
        if (ChangesNear(events, static e => e.Tick, reading.Tick, margin))
            doubt |= MergeDoubt.Event;
        return new MergedReading(reading, frame, state, lastEvent, doubt);
    }

    private long? FrameAt(TickWindow<FrameExposure> frames, long tick, long margin, long widest, ref MergeDoubt doubt)
    {
        long? frame = null;
        int begun = frames.Begun;
        if (begun > 0 && tick < frames[begun - 1].EndTick)
        {
            FrameExposure exposed = frames[begun - 1];
            frame = exposed.Frame;
            if (exposed.Doubtful)
                doubt |= MergeDoubt.Frame;
        }

        if ((doubt & MergeDoubt.Frame) == 0 && EdgeNear(frames, tick, margin, margin + widest))
            doubt |= MergeDoubt.Frame;
        return frame;
    }

    private bool EdgeNear(TickWindow<FrameExposure> frames, long tick, long margin, long farthest)
    {
        for (int place = frames.Begun; place < frames.Count && frames[place].StartTick - tick <= farthest; place++)
        {
            if (Touches(frames[place], tick, margin))
                return true;
        }

        // Ends ascend: once an exposure ended too far back, all before it did.
        for (int place = frames.Begun - 1; place >= 0 && tick - frames[place].EndTick <= farthest; place--)
        {
            if (Touches(frames[place], tick, margin))
                return true;
        }

        return false;
    }

    private bool Touches(in FrameExposure frame, long tick, long margin)
    {
        long near = margin + Math.Min(_reach, BoardClock.TicksCovering(frame.UncertaintySeconds));
        return Math.Abs(frame.StartTick - tick) <= near || Math.Abs(frame.EndTick - tick) <= near;
    }

    private static bool ChangesNear<T>(TickWindow<T> window, Func<T, long> at, long tick, long margin)
    {
        int begun = window.Begun;
        return (begun > 0 && tick - at(window[begun - 1]) <= margin) || (begun < window.Count && at(window[begun]) - tick <= margin);
    }

    /// <summary>Largest uncertainty of the frames read so far: how far an edge can reach.</summary>
    private sealed class Widest(long limit)
    {
        public long Ticks { get; private set; }

        public IEnumerable<FrameExposure> Watch(IEnumerable<FrameExposure> frames)
        {
            foreach (FrameExposure frame in frames)
            {
                Ticks = Math.Max(Ticks, Math.Min(limit, BoardClock.TicksCovering(frame.UncertaintySeconds)));
                yield return frame;
            }
        }
    }
}
