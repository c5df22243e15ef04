using AgNw.Recording.Rows;
using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Smu;

namespace AgNw.Timeline.Runs;

/// <summary>Takes the best evidence there is for the SMU's clock: trigger pulses, else the sweep's voltage and the break, else the host's clock.</summary>
internal static class SmuClockChoice
{
    private const double BrokenShare = 0.3;

    public static SmuClockFit Of(IReadOnlyList<ReadingRow> readings, BoardLog log, RunInputs inputs)
    {
        SmuClockFit pulses = TriggerPulseFit.Fit([.. readings.Select(static r => r.TimeNanoseconds)], log.SmuTriggers, inputs.Smu);
        if (pulses.Clock.Verdict.Kind != VerdictKind.None)
            return pulses;
        SmuSample[] samples = [.. readings.Select(static r => new SmuSample(
            r.TimeNanoseconds, double.IsNaN(r.VoltageVolt) ? r.SourceVolt : r.VoltageVolt, r.CurrentAmpere))];
        samples = [.. samples.Where(static s => !double.IsNaN(s.VoltageVolt))];
        SmuClockFit sweep = StaircaseFit.Fit(samples, inputs.Voltages, [.. Landmarks(readings, log, inputs.Smu)], inputs.Smu);
        if (sweep.Clock.Verdict.Kind != VerdictKind.None)
            return sweep;
        return inputs.SmuHostCoincidence is { } coincidence
            ? new SmuClockFit(HostTimeFit.Of(coincidence, inputs.SmuHostUncertaintySeconds, inputs.Smu.Clock), null)
            : sweep;
    }

    /// <summary>
    /// The break as both saw it: the only trip of the log, and the last reading at full current with the first at a small share of it.
    /// The SMU's reading before may have begun to average before the trip, the one after ends its aperture later.
    /// </summary>
    private static IEnumerable<ClockBracket> Landmarks(IReadOnlyList<ReadingRow> readings, BoardLog log, SmuFitOptions options)
    {
        if (log.Trips.Count != 1 || readings.Count < 2)
            yield break;
        double highest = readings.Max(static r => Math.Abs(r.CurrentAmpere));
        int last = readings.Count - 1;
        while (last > 0 && !(Math.Abs(readings[last].CurrentAmpere) > BrokenShare * highest))
            last--;
        if (last == readings.Count - 1 || !(highest > 0))
            yield break;
        long aperture = (long)(options.ApertureSeconds * 1e9);
        long tick = log.Trips[0].Tick;
        yield return new ClockBracket(readings[last].TimeNanoseconds, readings[last + 1].TimeNanoseconds + aperture, tick, tick);
    }
}
