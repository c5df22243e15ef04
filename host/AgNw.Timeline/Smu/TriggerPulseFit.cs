using AgNw.Timeline.Alignment;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Smu;

/// <summary>
/// Fits the SMU's clock from the pulses of its trigger-out, which the board stamped, against the readings' own stamps. Missing and extra
/// pulses and readings are found from pattern and counts. Systematic limit: the pulse marks a moment of the reading that the SMU's setting
/// decides (begin or end of the integration); that lag is constant, and so invisible to any fit.
/// </summary>
public static class TriggerPulseFit
{
    /// <summary>Fits; without pulses or readings the verdict is none.</summary>
    public static SmuClockFit Fit(IReadOnlyList<long> stampsNanoseconds, IReadOnlyList<LinePulse> pulses, SmuFitOptions options)
    {
        if (stampsNanoseconds.Count == 0 || pulses.Count == 0)
            return new SmuClockFit(ClockFitter.Fit([], options.Clock), null);
        long origin = stampsNanoseconds[0];
        long originTick = pulses[0].StartTick;
        double[] items = [.. stampsNanoseconds.Select(t => (t - origin) * 1e-9)];
        double[] edges = [.. pulses.Select(p => BoardClock.SecondsBetween(originTick, p.StartTick))];
        AlignmentResult alignment = SequenceAligner.Align(items, edges, null, new AlignmentOptions
        {
            JitterSeconds = Math.Max(options.Clock.ResolutionSeconds, 1.0 / BoardClock.TicksPerSecond) / Math.Sqrt(12),
            DriftLimit = options.Clock.DriftLimit,
        });
        ClockPair[] pairs = [.. alignment.Partner.Select((pulse, item) => (pulse, item)).Where(static p => p.pulse >= 0)
            .Select(p => new ClockPair(stampsNanoseconds[p.item], pulses[p.pulse].StartTick))];
        ClockFit clock = ClockFitter.Fit(pairs, options.Clock);
        return new SmuClockFit(Judged(clock, alignment, edges), alignment);
    }

    private static ClockFit Judged(ClockFit clock, AlignmentResult alignment, double[] edges)
    {
        string reason = $"{alignment.Matched} of {alignment.Partner.Count} readings belong to trigger-out pulses; {clock.Verdict.Reason}";
        if (alignment.MissingPulses.Count > 0)
            reason += $"; {alignment.MissingPulses.Count} pulses without a reading";
        if (!alignment.Exhaustive)
            reason += "; not every possible shift was tried";
        if (!alignment.Ambiguous)
            return clock.With(clock.Verdict with { Reason = reason });

        // What cannot be told apart is a shift by whole pulses: the uncertainty takes it in.
        double shift = Math.Max(1, Math.Abs(alignment.RunnerUpShift)) * (edges[^1] - edges[0]) / Math.Max(1, edges.Length - 1);
        reason += $"; a shift by {alignment.RunnerUpShift} pulses fits as well";
        return clock.Widened(shift, new FitVerdict(clock.Verdict.Kind, clock.Verdict.UncertaintySeconds + shift, true, reason));
    }
}
