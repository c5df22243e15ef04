using AgNw.Recording.Manifest;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Runs;

/// <summary>The clock fits of a run as the manifest states them.</summary>
public static class ClockDescriptions
{
    /// <summary>One entry for each source that has items; of further sources always.</summary>
    public static IReadOnlyList<ClockFitDescription> Of(RunTimeline timeline, bool hasReadings, bool hasFrames) =>
    [
        .. timeline.Smus.Skip(hasReadings ? 0 : 1).Select(static smu => Of(smu.Name, smu.Fit.Clock, smu.Fit.Clock.Verdict)),
        .. timeline.Cameras.Skip(hasFrames ? 0 : 1).Select(static camera => Of(camera.Name, camera.Fit.Clock, camera.Fit.Verdict)),
    ];

    /// <summary>A fit with the verdict of its source; what is unknown is null.</summary>
    public static ClockFitDescription Of(string source, ClockFit fit, FitVerdict verdict) => new()
    {
        Source = source,
        Verdict = verdict.Text,
        Reason = verdict.Reason,
        Doubtful = verdict.Doubtful,
        ReferenceNanoseconds = fit.ReferenceNanoseconds,
        ReferenceTick = fit.ReferenceTick,
        OffsetSeconds = fit.OffsetSeconds,
        DriftPpm = fit.DriftPpm,
        DriftUncertaintyPpm = Known(fit.DriftUncertainty * 1e6),
        ResidualRmsSeconds = fit.Used > 0 ? fit.Residuals.RmsSeconds : null,
        ResidualMaxSeconds = fit.Used > 0 ? fit.Residuals.MaxSeconds : null,
        ResidualPercentile95Seconds = fit.Used > 0 ? fit.Residuals.Percentile95Seconds : null,
        UncertaintySeconds = Known(verdict.UncertaintySeconds),
        PairsUsed = fit.Used,
        Outliers = fit.Outliers.Count,
    };

    private static double? Known(double value) => double.IsFinite(value) ? value : null;
}
