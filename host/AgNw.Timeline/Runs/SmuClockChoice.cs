using AgNw.Timeline.Board;
using AgNw.Timeline.Clocks;
using AgNw.Timeline.Smu;

namespace AgNw.Timeline.Runs;

/// <summary>
/// Takes the best evidence there is for the SMU's clock: trigger pulses, else the readings' own board ticks, else the sweep's voltage and the break,
/// else the host's clock.
/// </summary>
internal static class SmuClockChoice
{
    public static SmuClockFit Of(ReadingScan readings, BoardLog log, RunInputs inputs)
    {
        SmuClockFit pulses = TriggerPulseFit.Fit(readings.Stamps, log.SmuTriggers, inputs.Smu);
        if (pulses.Clock.Verdict.Kind != VerdictKind.None)
            return pulses;
        if (OwnTicks(readings, inputs) is { } own)
            return own;
        SmuClockFit sweep = StaircaseFit.Fit(readings.Samples, inputs.Voltages, [.. Landmarks(readings, log, inputs.Smu)], inputs.Smu);
        if (sweep.Clock.Verdict.Kind != VerdictKind.None)
            return sweep;
        return inputs.SmuHostCoincidence is { } coincidence
            ? new SmuClockFit(HostTimeFit.Of(coincidence, inputs.SmuHostUncertaintySeconds, inputs.Smu.Clock), null)
            : sweep;
    }

    /// <summary>Readings that state their board ticks stand there; the fit is for those that do not, and for the record.</summary>
    public static SmuClockFit? OwnTicks(ReadingScan readings, RunInputs inputs)
    {
        if (readings.Ticked == 0)
            return null;
        ClockFit clock = ClockFitter.Fit(readings.Pairs, inputs.Smu.Clock);
        string reason = $"{readings.Ticked} of {readings.Count} readings state their board ticks; {clock.Verdict.Reason}";
        return new SmuClockFit(clock.With(clock.Verdict with { Reason = reason }), null);
    }

    /// <summary>
    /// The break as both saw it: the only trip of the log, and the last reading at full current with the first at a small share of it.
    /// The SMU's reading before may have begun to average before the trip, the one after ends its aperture later.
    /// </summary>
    private static IEnumerable<ClockBracket> Landmarks(ReadingScan readings, BoardLog log, SmuFitOptions options)
    {
        if (log.Trips.Count != 1 || !readings.HasFallen)
            yield break;
        (long last, long next) = readings.Fall!.Value;
        long aperture = (long)(options.ApertureSeconds * 1e9);
        long tick = log.Trips[0].Tick;
        yield return new ClockBracket(last, next + aperture, tick, tick);
    }
}
