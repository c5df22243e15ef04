using AgNw.Recording.Rows;
using AgNw.Timeline.Camera;

namespace AgNw.Timeline.Runs;

/// <summary>Frames of a list as the camera fit takes them.</summary>
internal static class CameraFrames
{
    /// <summary>
    /// Numbers that skip count exposures, also those that became no file, and are used as the camera's counter. Numbers without a gap may as
    /// well have been given when the files were written: they say nothing of drops.
    /// </summary>
    public static IEnumerable<CameraFrame> Of(IReadOnlyList<FrameRow> rows)
    {
        bool counted = rows.Count > 1 && rows[^1].Index - rows[0].Index > rows.Count - 1;
        return rows.Select(r => new CameraFrame(r.Index, r.FileTimeNanoseconds, counted ? r.Index : null));
    }
}
