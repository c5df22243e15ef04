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
        List<ClockBracket> brackets = [.. landmarks];
        if (readings.Count > 1 && observations.Count > 0)
        {
            (int from, int to) = MonotoneRun.Longest([.. readings.Select(r => r.VoltageVolt)], options.VoltageOffsetVolt);
            int sign = readings[to].VoltageVolt >= readings[from].VoltageVolt ? 1 : -1;
            SmuSample[] run = [.. readings.Skip(from).Take(to - from + 1)];
            brackets.AddRange(Rising(observations, sign, options).Select(o => Bracket(run, o, sign, options)).OfType<ClockBracket>());
        }

        ClockFit fit = BracketFitter.Fit(brackets, options.Clock);
        string reason = $"from the sweep's own voltage: {fit.Verdict.Reason}";
        return new SmuClockFit(fit.With(fit.Verdict with { Reason = reason }), null);
    }

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
