using AgNw.Timeline.Alignment;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>Gives each frame its exposure: its strobe's if it has one, else one of median length where the fit puts its file time.</summary>
internal sealed class FramePlacer(IReadOnlyList<LinePulse> strobes, ClockFit clock, AlignmentResult alignment, CameraFitOptions options)
{
    private readonly long _median = (long)RobustStatistics.Median(strobes.Select(static s => (double)s.Ticks));

    public FrameAssignment Place(int index, CameraFrame frame, long time)
    {
        int strobe = alignment.Partner[index];
        double confidence = alignment.Confidence[index];
        bool doubtful = alignment.Ambiguous || confidence < options.SureFrom;
        if (strobe >= 0)
        {
            LinePulse pulse = strobes[strobe];
            double stamp = (1.0 / BoardClock.TicksPerSecond) + options.ExposureLagSeconds;
            return new FrameAssignment(frame, strobe, pulse.StartTick, pulse.EndTick, stamp, confidence, doubtful || !pulse.Sure);
        }

        if (clock.Verdict.Kind == VerdictKind.None)
            return new FrameAssignment(frame, -1, null, null, double.PositiveInfinity, confidence, true);
        MergedTime start = clock.ToBoard(time);
        double uncertainty = start.UncertaintySeconds + options.ExposureLagSeconds;
        return new FrameAssignment(frame, -1, start.Tick, start.Tick + Math.Max(1, _median), uncertainty, confidence, true);
    }
}
