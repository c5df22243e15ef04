using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Camera;

/// <summary>The camera's clock as the beam's edges relate it.</summary>
/// <param name="Clock">From a frame's file time to the begin of its exposure.</param>
/// <param name="ExposureSeconds">Exposure time, s.</param>
/// <param name="PeriodSeconds">From one frame to the next, s.</param>
internal sealed record BlinkFit(ClockFit Clock, double ExposureSeconds, double PeriodSeconds)
{
    /// <summary>A frame where its file time puts it; doubtful if it may be its neighbour, or the fit as a whole is.</summary>
    public FrameAssignment Place(CameraFrame frame, long time, double lagSeconds)
    {
        MergedTime start = Clock.ToBoard(time);
        double uncertainty = start.UncertaintySeconds + lagSeconds;
        bool doubtful = Clock.Verdict.Doubtful || uncertainty > PeriodSeconds / 2;
        return new FrameAssignment(frame, -1, start.Tick, start.Tick + Math.Max(1, BoardClock.Ticks(ExposureSeconds)), uncertainty, 1, doubtful);
    }
}
