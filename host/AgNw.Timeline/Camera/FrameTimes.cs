using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>Times and counter steps of frames for the alignment.</summary>
internal static class FrameTimes
{
    private const double DefaultPeriodNanoseconds = 1e8;

    /// <summary>The files' times in ns; where they are missing, evenly spaced times at the strobes' median period, which carry only the count.</summary>
    public static long[] Of(IReadOnlyList<CameraFrame> frames, IReadOnlyList<LinePulse> strobes, bool timed)
    {
        if (timed)
            return [.. frames.Select(static f => f.FileNanoseconds!.Value)];
        double period = strobes.Count > 1
            ? RobustStatistics.Median(strobes.Skip(1).Select((s, i) => BoardClock.SecondsBetween(strobes[i].StartTick, s.StartTick))) * 1e9
            : DefaultPeriodNanoseconds;
        return [.. frames.Select((f, i) => (long)((f.Counter is { } count && frames[0].Counter is { } first ? count - first : i) * period))];
    }

    /// <summary>Steps of the camera's counter; null if a frame has none or it does not ascend.</summary>
    public static int[]? Steps(IReadOnlyList<CameraFrame> frames)
    {
        var steps = new int[frames.Count];
        for (int i = 0; i < frames.Count; i++)
        {
            if (frames[i].Counter is not { } counter)
                return null;
            if (i == 0)
                continue;
            long step = counter - frames[i - 1].Counter!.Value;
            if (step is < 1 or > int.MaxValue)
                return null;
            steps[i] = (int)step;
        }

        return steps;
    }
}
