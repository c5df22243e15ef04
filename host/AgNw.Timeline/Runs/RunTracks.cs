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
            bool first = tracks.Count == 0;
            ReadingScan scan = ReadingScan.Of(source, keepStamps: first && log.SmuTriggers.Count > 0);
            SmuClockFit fit = first ? SmuClockChoice.Of(scan, log, inputs)
                : SmuClockChoice.OwnTicks(scan, inputs) is { } own ? own
                : inputs.SharedClocks ? new SmuClockFit(Shared(tracks[0].Fit.Clock, tracks[0].Name), null)
                : new SmuClockFit(ClockFitter.Fit([], inputs.Smu.Clock), null);
            tracks.Add(new SmuTrack(source, tracks.Count, scan, fit, all => SmuClockChoice.OwnTicks(all, inputs) ?? fit));
        }

        return tracks;
    }

    public static IReadOnlyList<CameraTrack> OfCameras(RunInputs inputs, BoardLog log)
    {
        var tracks = new List<CameraTrack>();
        foreach (IEnumerable<FrameRow> source in inputs.FurtherFrames.Prepend(inputs.Frames))
        {
            bool strobed = tracks.Count == 0 && log.Exposures.Count > 0;
            FrameScan? scan = strobed ? null : FrameScan.Of(source);
            if (scan is { IsPlaced: true })
            {
                tracks.Add(CameraTrack.Stated(source, tracks.Count, scan, Stated(scan, inputs.Camera)));
                continue;
            }

            FrameRow[] rows = [.. source];
            BeamBlinks? blinks = tracks.Count == 0 && inputs.Intensities is { } intensities
                ? new BeamBlinks(BeamEdge.Of(log.States), intensities, CameraFrames.ExposureSeconds(rows))
                : null;
            CameraFit fit = CameraFitter.Fit([.. CameraFrames.Of(rows)], strobed ? log.Exposures : [], CameraFrames.Options(rows, inputs.Camera), blinks);
            tracks.Add(CameraTrack.Fitted(rows, tracks.Count, fit));
        }

        return tracks;
    }

    /// <summary>The list states where the exposures stand: only the camera's own clock is fitted, for the record.</summary>
    private static CameraFit Stated(FrameScan scan, CameraFitOptions options)
    {
        CameraFit none = CameraFitter.Fit([], [], options);
        ClockFit clock = ClockFitter.Fit(scan.Pairs, options.Clock);
        string reason = $"the list states the board ticks of all {scan.Count} exposures, and the log has no strobe";
        return none with { Clock = clock, Verdict = new FitVerdict(VerdictKind.Fitted, scan.WorstSeconds, false, reason) };
    }

    private static ClockFit Shared(ClockFit first, string name) =>
        first.With(first.Verdict with { Reason = $"the clock of {name}, as stated: {first.Verdict.Reason}" });
}
