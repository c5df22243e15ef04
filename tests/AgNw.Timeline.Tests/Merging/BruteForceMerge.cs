using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Tests.Merging;

/// <summary>The merge written as its definition: every row looks at every item.</summary>
internal static class BruteForceMerge
{
    public static MergedReading Row(
        TimedReading reading, FrameExposure[] frames, StateChange[] states, BoardEvent[] events, long lookAround)
    {
        long t = reading.Tick;
        long u = BoardClock.TicksCovering(reading.UncertaintySeconds);
        MergeDoubt doubt = u > lookAround ? MergeDoubt.Unplaced | MergeDoubt.Frame | MergeDoubt.State | MergeDoubt.Event : MergeDoubt.None;
        // The exposure that began last decides: where two begin at one tick, the later in the file.
        FrameExposure[] begun = [.. frames.Where(f => f.StartTick <= t)];
        long? frame = begun.Length > 0 && t < begun[^1].EndTick ? begun[^1].Frame : null;
        bool near = frames.Any(f =>
        {
            long reach = u + Math.Min(lookAround, BoardClock.TicksCovering(f.UncertaintySeconds));
            return Math.Abs(f.StartTick - t) <= reach || Math.Abs(f.EndTick - t) <= reach;
        });
        if (near || (frame is not null && begun[^1].Doubtful))
            doubt |= MergeDoubt.Frame;
        if (states.Any(s => Math.Abs(s.Tick - t) <= u))
            doubt |= MergeDoubt.State;
        if (events.Any(e => Math.Abs(e.Tick - t) <= u))
            doubt |= MergeDoubt.Event;
        StateChange? state = states.Any(s => s.Tick <= t) ? states.Last(s => s.Tick <= t) : null;
        BoardEvent? last = events.Any(e => e.Tick <= t) ? events.Last(e => e.Tick <= t) : null;
        return new MergedReading(reading, frame, state, last, doubt);
    }
}
