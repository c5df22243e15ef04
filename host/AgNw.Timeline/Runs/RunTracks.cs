using AgNw.Recording.Rows;
using AgNw.Timeline.Board;
using AgNw.Timeline.Camera;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Smu;

namespace AgNw.Timeline.Runs;

/// <summary>
/// Relates the clock of every source to the board's. The trigger and strobe lines of the board, and the sweep, belong to the first SMU and the first
/// camera; further ones stand by their own board ticks or by the first one's clock where that is theirs too, else they have no place.
/// </summary>
internal static class RunTracks
{
    public static IReadOnlyList<SmuTrack> OfSmus(RunInputs inputs, BoardLog log)
    {
        var tracks = new List<SmuTrack>();
        foreach (IEnumerable<ReadingRow> source in inputs.FurtherReadings.Prepend(inputs.Readings))
        {
            ReadingRow[] rows = [.. source];
            var interval = new MedianInterval();
            foreach (ReadingRow row in rows)
                interval.Add(row.TimeNanoseconds);
            SmuClockFit fit = tracks.Count == 0 ? SmuClockChoice.Of(rows, log, inputs)
                : inputs.SharedClocks ? new SmuClockFit(Shared(tracks[0].Fit.Clock, tracks[0].Name), null)
                : new SmuClockFit(ClockFitter.Fit([], inputs.Smu.Clock), null);
            tracks.Add(new SmuTrack(source, tracks.Count, fit, rows.Length, interval.Nanoseconds()));
        }

        return tracks;
    }

    public static IReadOnlyList<CameraTrack> OfCameras(RunInputs inputs, BoardLog log)
    {
        var tracks = new List<CameraTrack>();
        foreach (IReadOnlyList<FrameRow> rows in inputs.FurtherFrames.Prepend(inputs.Frames))
        {
            CameraFit fit = CameraFitter.Fit([.. CameraFrames.Of(rows)], tracks.Count == 0 ? log.Exposures : [], CameraFrames.Options(rows, inputs.Camera));
            tracks.Add(new CameraTrack(rows, tracks.Count, fit));
        }

        return tracks;
    }

    private static ClockFit Shared(ClockFit first, string name) =>
        first.With(first.Verdict with { Reason = $"the clock of {name}, as stated: {first.Verdict.Reason}" });
}
