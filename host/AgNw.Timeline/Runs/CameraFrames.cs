using AgNw.Recording.Rows;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Runs;

/// <summary>Frames of a list as the camera fit takes them.</summary>
internal static class CameraFrames
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>
    /// Numbers that skip count exposures, also those that became no file, and are used as the camera's counter. Numbers without a gap may as
    /// well have been given when the files were written: they say nothing of drops. One time for all frames is the file's, and says nothing of
    /// any of them.
    /// </summary>
    public static IEnumerable<CameraFrame> Of(IReadOnlyList<FrameRow> rows)
    {
        bool counted = rows.Count > 1 && rows[^1].Index - rows[0].Index > rows.Count - 1;
        bool timed = rows.Count < 2 || rows.Any(row => row.FileTimeNanoseconds != rows[0].FileTimeNanoseconds);
        return rows.Select(r => new CameraFrame(r.Index, timed ? r.FileTimeNanoseconds : null, counted ? r.Index : null));
    }

    /// <summary>What is known of the camera's clock, with the step of its stamps where they are whole seconds, as those of many files are.</summary>
    public static CameraFitOptions Options(IReadOnlyList<FrameRow> rows, CameraFitOptions known)
    {
        bool coarse = rows.Count > 1 && rows.All(static row => row.FileTimeNanoseconds % NanosecondsPerSecond == 0);
        return coarse ? known with { Clock = known.Clock with { ResolutionSeconds = Math.Max(1, known.Clock.ResolutionSeconds) } } : known;
    }

    /// <summary>The frames' exposure time, s; null if the files state none.</summary>
    public static double? ExposureSeconds(IReadOnlyList<FrameRow> rows)
    {
        double[] stated = [.. rows.Where(static r => r.ExposureNanoseconds is not null).Select(static r => r.ExposureNanoseconds!.Value * 1e-9)];
        return stated.Length > 0 ? RobustStatistics.Median(stated) : null;
    }
}
