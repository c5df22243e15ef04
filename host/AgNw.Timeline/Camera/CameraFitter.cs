using AgNw.Timeline.Alignment;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>
/// Assigns frames to the exposure strobes that the board stamped. File times may be as coarse as a frame period and lag by a constant: what
/// counts is their pattern, the counts, and the camera's own counter where it has one. A frame that has its strobe is exact to a tick; what
/// cannot be decided is flagged, per frame or, when the whole sequence could be shifted, all of it. Systematic limit: the lag between strobe
/// and exposure is constant and cannot be seen; <see cref="CameraFitOptions.ExposureLagSeconds"/> states its bound.
/// </summary>
public static class CameraFitter
{
    /// <summary>Assigns.</summary>
    /// <param name="frames">In the file's order.</param>
    /// <param name="strobes">Ascending.</param>
    /// <param name="options">What is known of the camera.</param>
    /// <param name="blinks">What else relates the frames to the board where there is no strobe; null for nothing.</param>
    public static CameraFit Fit(
        IReadOnlyList<CameraFrame> frames, IReadOnlyList<LinePulse> strobes, CameraFitOptions options, BeamBlinks? blinks = null)
    {
        bool timed = frames.All(static f => f.FileNanoseconds is not null);
        long[] times = FrameTimes.Of(frames, strobes, timed);
        AlignmentResult alignment = Align(frames, times, strobes, timed, options);
        if (strobes.Count == 0 && timed && blinks is not null && BeamBlinkFit.Fit(times, blinks, options) is { } blink)
        {
            return new CameraFit
            {
                Frames = [.. frames.Select((frame, i) => blink.Place(frame, times[i], options.ExposureLagSeconds))],
                Clock = blink.Clock,
                Alignment = alignment,
                Verdict = blink.Clock.Verdict,
            };
        }

        int[] matched = [.. Enumerable.Range(0, frames.Count).Where(i => alignment.Partner[i] >= 0)];
        ClockPair[] pairs = [.. matched.Select(i => new ClockPair(times[i], strobes[alignment.Partner[i]].StartTick))];
        ItemClock clock = matched.Length == 0 && options.HostCoincidence is { } coincidence && timed
            ? ItemClock.Of(HostTimeFit.Of(coincidence, ClockFitOptions.CoverageFactor * options.HostCoincidenceSigmaSeconds, options.Clock))
            : ItemClockFitter.Fit(pairs, matched, options.Clock);
        var placer = new FramePlacer(strobes, clock, alignment, options);
        FrameAssignment[] placed = [.. frames.Select((frame, i) => placer.Place(i, frame, times[i]))];
        FitVerdict verdict = CameraVerdict.Of(placed, strobes, clock, alignment, timed);
        return new CameraFit { Frames = placed, Clock = clock.Whole, Alignment = alignment, Verdict = verdict };
    }

    private static AlignmentResult Align(
        IReadOnlyList<CameraFrame> frames, long[] times, IReadOnlyList<LinePulse> strobes, bool timed, CameraFitOptions options)
    {
        long origin = times.Length > 0 ? times[0] : 0;
        long originTick = strobes.Count > 0 ? strobes[0].StartTick : 0;
        double[] items = [.. times.Select(t => (t - origin) * 1e-9)];
        double[] edges = [.. strobes.Select(s => BoardClock.SecondsBetween(originTick, s.StartTick))];
        double? offset = null;
        if (timed && options.HostCoincidenceAligns && options.HostCoincidence is { } pair)
            offset = BoardClock.SecondsBetween(originTick, pair.BoardTick) - ((pair.OtherNanoseconds - origin) * 1e-9);
        return StepAligner.Align(items, edges, FrameTimes.Steps(frames), new AlignmentOptions
        {
            JitterSeconds = options.Clock.ResolutionSeconds / Math.Sqrt(12),
            MissingProbability = options.DroppedShare,
            DriftLimit = options.Clock.DriftLimit,
            OffsetSeconds = offset,
            OffsetSigmaSeconds = options.HostCoincidenceSigmaSeconds,
        });
    }
}
