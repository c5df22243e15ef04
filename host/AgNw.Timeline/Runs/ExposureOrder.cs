using AgNw.Timeline.Camera;
using AgNw.Timeline.Merging;

namespace AgNw.Timeline.Runs;

/// <summary>Makes ascending exposures that do not overlap out of assigned frames.</summary>
internal static class ExposureOrder
{
    /// <summary>
    /// Frames with a strobe stay as the board stamped them; frames placed by their file times are cut where they would overlap a neighbour,
    /// and left out if nothing remains. Frames without a place are left out.
    /// </summary>
    public static IReadOnlyList<FrameExposure> Of(IReadOnlyList<FrameAssignment> frames)
    {
        FrameAssignment[] placed = [.. frames.Where(static f => f.StartTick is not null).OrderBy(static f => f.StartTick).ThenBy(static f => f.Frame.Frame)];
        var exposures = new List<FrameExposure>(placed.Length);
        long free = long.MinValue;
        for (int i = 0; i < placed.Length; i++)
        {
            FrameAssignment frame = placed[i];
            long start = frame.StartTick!.Value;
            long end = frame.EndTick!.Value;
            if (frame.Strobe < 0)
            {
                start = Math.Max(start, free);
                FrameAssignment? next = placed.Skip(i + 1).Take(1).Select(static f => (FrameAssignment?)f).FirstOrDefault(static f => f!.Value.Strobe >= 0);
                end = Math.Min(end, next?.StartTick ?? long.MaxValue);
            }

            if (end <= start || start < free)
                continue;
            exposures.Add(new FrameExposure(frame.Frame.Frame, start, end, frame.UncertaintySeconds, frame.Doubtful));
            free = end;
        }

        return exposures;
    }
}
