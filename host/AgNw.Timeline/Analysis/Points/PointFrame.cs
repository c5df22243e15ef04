using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Analysis.Points;

/// <summary>The camera's view of a moment.</summary>
/// <param name="Frame">frame exposed then; null between exposures</param>
/// <param name="Before">last frame whose exposure had ended by then; null if there is none</param>
/// <param name="After">first frame whose exposure began later; null if there is none</param>
/// <param name="Doubtful">an edge of an exposure is nearer than the uncertainty: the frame may be its neighbour</param>
public sealed record PointFrame(long? Frame, long? Before, long? After, bool Doubtful)
{
    /// <summary>Looks a moment up.</summary>
    /// <param name="frames">ascending, not overlapping</param>
    /// <param name="tick">the moment</param>
    /// <param name="uncertaintySeconds">of the moment</param>
    public static PointFrame At(IReadOnlyList<FrameExposure> frames, long tick, double uncertaintySeconds = 0)
    {
        int begun = CountBegun(frames, tick);
        bool exposed = begun > 0 && tick < frames[begun - 1].EndTick;
        int before = exposed ? begun - 2 : begun - 1;
        bool doubtful = (exposed && frames[begun - 1].Doubtful) || IsNear(frames, begun - 1, tick, uncertaintySeconds) || IsNear(frames, begun, tick, uncertaintySeconds);
        return new PointFrame(exposed ? frames[begun - 1].Frame : null, Number(frames, before), Number(frames, begun), doubtful);
    }

    private static int CountBegun(IReadOnlyList<FrameExposure> frames, long tick)
    {
        int low = 0, high = frames.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (frames[middle].StartTick <= tick)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static long? Number(IReadOnlyList<FrameExposure> frames, int at) => at >= 0 && at < frames.Count ? frames[at].Frame : null;

    private static bool IsNear(IReadOnlyList<FrameExposure> frames, int at, long tick, double uncertaintySeconds)
    {
        if (at < 0 || at >= frames.Count)
            return false;
        long reach = Clocks.BoardClock.TicksCovering(frames[at].UncertaintySeconds + uncertaintySeconds);
        return Math.Abs(frames[at].StartTick - tick) <= reach || Math.Abs(frames[at].EndTick - tick) <= reach;
    }
}
