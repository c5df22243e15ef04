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
        AlignmentResult alignment = StepAligner.Align(items, edges, null, new AlignmentOptions
        {
            JitterSeconds = Math.Max(options.Clock.ResolutionSeconds, 1.0 / BoardClock.TicksPerSecond) / Math.Sqrt(12),
            DriftLimit = options.Clock.DriftLimit,
        });
        int[] matched = [.. Enumerable.Range(0, items.Length).Where(i => alignment.Partner[i] >= 0)];
        ClockPair[] pairs = [.. matched.Select(i => new ClockPair(stampsNanoseconds[i], pulses[alignment.Partner[i]].StartTick))];
        ItemClock clock = ItemClockFitter.Fit(pairs, matched, options.Clock);
        return new SmuClockFit(Judged(clock.Whole, alignment), alignment, Widened(clock, alignment));
    }

    /// <summary>What cannot be told apart is a shift by whole pulses: the uncertainty takes it in.</summary>
    private static ItemClock Widened(ItemClock clock, AlignmentResult alignment)
    {
        double shift = alignment.PossibleSeconds;
        return shift == 0 && alignment.Doubts.Count == 0 ? clock : clock.Widened(i => shift + AlignmentDoubt.At(alignment.Doubts, i));
    }

    private static ClockFit Judged(ClockFit clock, AlignmentResult alignment)
    {
        string reason = $"{alignment.Matched} of {alignment.Partner.Count} readings belong to trigger-out pulses; {clock.Verdict.Reason}";
        if (alignment.MissingPulses.Count > 0)
            reason += $"; {alignment.MissingPulses.Count} pulses without a reading";
        foreach (AlignmentDoubt doubt in alignment.Doubts)
            reason += $"; readings {doubt.From + 1} to {doubt.To}: {doubt.Reason}";
        if (!alignment.Exhaustive)
            reason += "; not every possible shift was tried";
        double shift = alignment.PossibleSeconds;
        if (alignment.Ambiguous)
            reason += $"; a shift by up to {Math.Max(1, alignment.PossibleShift)} pulses fits as well";
        double worst = clock.Verdict.UncertaintySeconds + shift + alignment.Doubts.Select(static d => d.Seconds).DefaultIfEmpty(0).Max();
        bool doubtful = clock.Verdict.Doubtful || alignment.Ambiguous || alignment.Doubts.Count > 0;
        return clock.Widened(shift, new FitVerdict(clock.Verdict.Kind, worst, doubtful, reason));
    }
}
