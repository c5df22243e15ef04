using AgNw.Timeline.Alignment;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>Gives each frame its exposure: its strobe's if it has one, else one of median length where the fit puts its file time.</summary>
internal sealed class FramePlacer(IReadOnlyList<LinePulse> strobes, ItemClock clock, AlignmentResult alignment, CameraFitOptions options)
{
    private readonly long _median = (long)RobustStatistics.Median(strobes.Select(static s => (double)s.Ticks));
    private readonly int _shift = alignment.Ambiguous ? Math.Max(1, Math.Abs(alignment.RunnerUpShift)) : 1;

    public FrameAssignment Place(int index, CameraFrame frame, long time)
    {
        int strobe = alignment.Partner[index];
        double confidence = alignment.Confidence[index];
        bool doubtful = alignment.Ambiguous || confidence < options.SureFrom;
        if (strobe >= 0)
        {
            LinePulse pulse = strobes[strobe];
            double stamp = (1.0 / BoardClock.TicksPerSecond) + options.ExposureLagSeconds;
            double uncertainty = doubtful ? stamp + ToOther(strobe) : stamp;
            return new FrameAssignment(frame, strobe, pulse.StartTick, pulse.EndTick, uncertainty, confidence, doubtful || !pulse.Sure);
        }

        if (clock.Whole.Verdict.Kind == VerdictKind.None)
            return new FrameAssignment(frame, -1, null, null, double.PositiveInfinity, confidence, true);
        MergedTime start = clock.At(index, time);
        double placed = start.UncertaintySeconds + options.ExposureLagSeconds;
        return new FrameAssignment(frame, -1, start.Tick, start.Tick + Math.Max(1, _median), placed, confidence, true);
    }

    /// <summary>How far the strobe lies that the frame may belong to instead, s.</summary>
    private double ToOther(int strobe)
    {
        long start = strobes[strobe].StartTick;
        long before = strobe >= _shift ? start - strobes[strobe - _shift].StartTick : 0;
        long after = strobe + _shift < strobes.Count ? strobes[strobe + _shift].StartTick - start : 0;
        return BoardClock.SecondsBetween(0, Math.Max(before, after));
    }
}
