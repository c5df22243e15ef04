using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Smu;

/// <summary>
/// Fits the clock of a SMU without lines (2614B) from the sweep itself: the voltage rises with time at the SMU and in the board's own V, so
/// each V that the board saw lies between two readings. Every observation gives a bracket, no more: V that differs by less than the stated
/// accuracy cannot be told apart. The uncertainty is what all brackets together leave open, at best a share of the reading interval, at slow
/// rates the accuracy over the rate (2 mV at 3.3 mV/s are 0.6 s). The break, which both saw, is given as one more bracket if there is one.
/// </summary>
public static class StaircaseFit
{
    private const double WidestTolerance = 64;
    private const double GrossWidths = 10;

    /// <summary>Fits the rising (or falling) run of the sweep.</summary>
    /// <param name="readings">Readings in time order. Their longest run of one direction is used.</param>
    /// <param name="observations">The board's V in time order; those after its extreme are not used.</param>
    /// <param name="landmarks">Moments that both clocks bracket, such as the break; may be empty.</param>
    /// <param name="options">Accuracy of the voltages.</param>
    public static SmuClockFit Fit(
        IReadOnlyList<SmuSample> readings,
        IReadOnlyList<VoltageObservation> observations,
        IReadOnlyList<ClockBracket> landmarks,
        SmuFitOptions options)
    {
        if (readings.Count < 2 || observations.Count == 0)
            return new SmuClockFit(Named(BracketFitter.Fit(landmarks, options.Clock), string.Empty), null);
        (int from, int to) = MonotoneRun.Longest([.. readings.Select(r => r.VoltageVolt)], options.VoltageOffsetVolt);
        int sign = readings[to].VoltageVolt >= readings[from].VoltageVolt ? 1 : -1;
        SmuSample[] run = [.. readings.Skip(from).Take(to - from + 1)];
        VoltageObservation[] rising = [.. Rising(observations, sign, options)];
        double series = options.SeriesOhm > 0 ? options.SeriesOhm : SeriesResistance.Estimate(run, rising, sign, options.Clock.DriftLimit);
        SmuFitOptions known = options with { SeriesOhm = series };
        string remark = series > 0 && options.SeriesOhm <= 0 ? $"; {series:0.##} ohm between SMU and board explain the difference of their voltages" : string.Empty;
        for (double wider = 1; ; wider *= 2)
        {
            SmuFitOptions believed = known with { VoltageOffsetVolt = known.VoltageOffsetVolt * wider, VoltageGain = known.VoltageGain * wider };
            ClockBracket[] brackets = [.. landmarks, .. rising.Select(o => Bracket(run, o, sign, believed)).OfType<ClockBracket>()];
            ClockFit fit = BracketFitter.Fit(brackets, options.Clock);
            // A bound that is contradicted was none: what one observation exceeds, the others may have come close to.
            if (wider >= WidestTolerance || fit.Outliers.All(i => IsGross(fit, brackets[i])))
                return new SmuClockFit(Named(fit, wider > 1 ? $"{remark}; the voltages differ by up to {believed.VoltageOffsetVolt * 1e3:0.#} mV" : remark), null);
        }
    }

    /// <summary>Far off what the others say: a damaged answer, not a voltage that differs a little more than believed.</summary>
    private static bool IsGross(ClockFit fit, ClockBracket bracket)
    {
        if (!bracket.Closed)
            return false;
        double middle = (bracket.OtherFrom * 0.5) + (bracket.OtherTo * 0.5);
        double width = (bracket.OtherTo - bracket.OtherFrom) * 1e-9;
        long tick = bracket.BoardFrom + ((bracket.BoardTo - bracket.BoardFrom) / 2);
        return Math.Abs(fit.Residual(new ClockPair((long)middle, tick))) > GrossWidths * (width + fit.Verdict.UncertaintySeconds);
    }

    private static ClockFit Named(ClockFit fit, string remark) =>
        fit.With(fit.Verdict with { Reason = $"from the sweep's own voltage: {fit.Verdict.Reason}{remark}" });

    /// <summary>The observations up to the extreme in the sweep's direction.</summary>
    private static IEnumerable<VoltageObservation> Rising(IReadOnlyList<VoltageObservation> observations, int sign, SmuFitOptions options)
    {
        double highest = double.NegativeInfinity;
        foreach (VoltageObservation observation in observations)
        {
            double v = sign * observation.VoltageVolt;
            if (v < highest - (2 * Tolerance(highest, options)))
                yield break;
            highest = Math.Max(highest, v);
            yield return observation;
        }
    }

    private static ClockBracket? Bracket(SmuSample[] run, VoltageObservation observation, int sign, SmuFitOptions options)
    {
        double v = sign * observation.VoltageVolt;
        double tolerance = Tolerance(v, options);
        int below = Array.FindLastIndex(run, r => sign * AtBoard(r, options) < v - tolerance);
        int above = Array.FindIndex(run, Math.Max(0, below), r => sign * AtBoard(r, options) > v + tolerance);
        if (below < 0 && above < 0)
            return null;
        long from = below < 0 ? long.MinValue : run[below].Nanoseconds;
        long to = above < 0 ? long.MaxValue : run[above].Nanoseconds + (long)(options.ApertureSeconds * 1e9);
        return new ClockBracket(from, to, observation.FromTick, observation.ToTick);
    }

    private static double Tolerance(double volt, SmuFitOptions options) => options.VoltageOffsetVolt + (options.VoltageGain * Math.Abs(volt));

    private static double AtBoard(SmuSample reading, SmuFitOptions options) => reading.VoltageVolt - (options.SeriesOhm * reading.CurrentAmpere);
}
