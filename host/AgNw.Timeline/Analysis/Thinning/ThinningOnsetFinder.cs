using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Analysis.Thinning;

/// <summary>
/// Finds the onset of thinning in the I-V of a sweep up to its break. The thermal trend (<see cref="ThermalTrend"/>) is fitted to the sweep's first
/// quarter and prolonged; block after block of readings is taken into the fit for as long as the block's median lies within what noise and
/// prolongation allow; the last three blocks are given back. Where the scatter about that trend is less than a fifth of <see cref="SmallestExcess"/>, the onset is
/// the first of the last, unbroken stretch of readings whose resistance exceeds the trend by more than that; a running median of five passes over single disturbed
/// readings. With more noise trend and onset are fitted together (<see cref="OnsetFitter"/>), the onset is where the fitted excess passes the same share, with the
/// interval that holds it; it is believed if the fit is better than that of the trend alone by <see cref="LeastLead"/>. At most <see cref="MostPoints"/> points are looked at, means of equally many readings each.
/// </summary>
public static class ThinningOnsetFinder
{
    /// <summary>
    /// Share of the resistance below which an excess is not trusted. Source-measure units state 0.02 to 0.03 % of the reading for current
    /// and 0.015 to 0.02 % for voltage (Keithley 2600B, specifications); their ratio may drift by the sum along a sweep.
    /// </summary>
    public const double SmallestExcess = 5e-4;

    /// <summary>
    /// Chi square by which a fit with an onset has to be better than one without. Of wires that only heat, noise alone reached 13 in one of 160; each unit is a factor
    /// of 1.6 in likelihood.
    /// </summary>
    public const double LeastLead = 40;

    /// <summary>Points that the search works with at most.</summary>
    public const int MostPoints = 2000;

    private const int FewestPoints = 20;
    private const int FewestInExcess = 3;
    private const int FewestInBlock = 8;
    private const int Blocks = 40;
    private const double FirstShare = 0.25;
    private const double LowestShareOfVoltage = 0.1;
    private const double ScatterFactor = 5;
    private const double BlockFactor = 4;
    private const int Unsure = 3;

    // Standard deviation of a median over that of a mean, for normal errors and many readings.
    private const double MedianPenalty = 1.2533;
    private const double WorstScatter = 0.05;
    private const double WorstMisfit = 3;
    private const int MedianReach = 2;

    /// <summary>Searches.</summary>
    /// <param name="readings">the sweep, ascending in time, ending with the last reading before the break</param>
    public static ThinningOnset Find(IReadOnlyList<IvSample> readings)
    {
        List<IvSample> curve = Grouped(Usable(readings));
        if (curve.Count < FewestPoints)
            return ThinningOnset.Unfitted($"the sweep has {curve.Count} usable readings before the break, {FewestPoints} are needed");
        (ThermalTrend trend, int fitted) = LongestTrend(curve);
        double scatter = Scatter(trend, curve, fitted);
        if (ScatterFactor * scatter > SmallestExcess)
            return Fitted(curve);
        double threshold = SmallestExcess;
        double[] excess = [.. curve.Select(sample => trend.Excess(sample))];
        int onset = BeginningOfLastExcess(excess, threshold);
        // Fewer than that in excess are not told from disturbed readings.
        string reason = !(scatter < WorstScatter) || onset < FewestPoints / 2 ? "the I-V follows no thermal trend"
            : onset > curve.Count - FewestInExcess ? "the I-V follows its thermal trend up to the break"
            : string.Empty;
        return new ThinningOnset(
            reason.Length == 0 ? curve[onset] : null, threshold, excess[^1], reason, [.. curve.Select((sample, i) => (sample.VoltageVolt, excess[i]))]) { Noise = scatter };
    }

    private static ThinningOnset Fitted(List<IvSample> curve)
    {
        if (OnsetFitter.Fit(curve) is not { } fit || !(fit.Noise < WorstScatter) || fit.Misfit > WorstMisfit)
            return ThinningOnset.Unfitted("the I-V follows no thermal trend");
        double sign = Math.Sign(curve[^1].VoltageVolt);
        (double, double)[] excess = [.. curve.Select(sample => (sample.VoltageVolt, (sample.ResistanceOhm / Interpolated(fit.Volts, fit.TrendOhm, Math.Abs(sample.VoltageVolt))) - 1))];
        (double, double)[] fitted = [.. fit.Volts.Select((volt, i) => (sign * volt, fit.Fitted[i]))];
        IvSample? onset = First(curve, fit.Volt);
        if (fit.Lead < LeastLead || fit.Fitted[^1] < SmallestExcess || onset is null)
            return new ThinningOnset(null, fit.Visible, fit.Fitted[^1], "the I-V follows its thermal trend up to the break", excess) { Noise = fit.Noise };
        return new ThinningOnset(onset, SmallestExcess, fit.Fitted[^1], string.Empty, excess)
        {
            Noise = fit.Noise,
            Within = (curve.LastOrDefault(sample => Math.Abs(sample.VoltageVolt) <= fit.LowVolt, curve[0]), First(curve, fit.HighVolt) ?? curve[^1]),
            Fitted = fitted,
        };
    }

    private static IvSample? First(List<IvSample> curve, double volt) =>
        curve.Where(sample => Math.Abs(sample.VoltageVolt) >= volt).Select(static sample => (IvSample?)sample).FirstOrDefault();

    private static double Interpolated(double[] at, double[] values, double wanted)
    {
        int next = Array.FindIndex(at, value => value >= wanted);
        if (next <= 0)
            return next < 0 ? values[^1] : values[0];
        double share = (wanted - at[next - 1]) / (at[next] - at[next - 1]);
        return values[next - 1] + (share * (values[next] - values[next - 1]));
    }

    private static (ThermalTrend Trend, int Fitted) LongestTrend(List<IvSample> curve)
    {
        int fitted = Math.Max(FewestPoints / 2, (int)(FirstShare * curve.Count));
        int block = Math.Max(FewestInBlock, curve.Count / Blocks);
        var trend = ThermalTrend.Fit(curve, fitted);
        while (fitted + block <= curve.Count)
        {
            double scatter = Scatter(trend, curve, fitted);
            double excess = RobustStatistics.Median(Enumerable.Range(fitted, block).Select(i => trend.Excess(curve[i])));
            double noise = MedianPenalty * scatter / Math.Sqrt(block);
            double prolonged = trend.Uncertainty(curve[fitted + (block / 2)]);
            if (excess > Math.Max(SmallestExcess / 2, BlockFactor * Math.Sqrt((noise * noise) + (prolonged * prolonged))))
            {
                // What was taken in last may have begun to thin below what a block shows.
                fitted = Math.Max(fitted / 2, fitted - (Unsure * block));
                return (ThermalTrend.Fit(curve, fitted), fitted);
            }

            fitted += block;
            trend = ThermalTrend.Fit(curve, fitted);
        }

        return (trend, fitted);
    }

    /// <summary>Scatter of the fitted readings about the trend near the fit's end, where the onset is looked for, as a share.</summary>
    private static double Scatter(ThermalTrend trend, List<IvSample> curve, int fitted) =>
        RobustStatistics.Scale(curve.Take(fitted).Skip(fitted / 2).Select(sample => trend.Excess(sample)));

    /// <returns>index of the first of the excesses that hold until the end; their count if the end is not in excess</returns>
    private static int BeginningOfLastExcess(double[] excess, double threshold)
    {
        int first = excess.Length;
        while (first > 0 && MedianAround(excess, first - 1) > threshold)
            first--;
        return first;
    }

    private static double MedianAround(double[] excess, int at)
    {
        // At the ends the window shrinks on both sides: the last readings are the ones that thin fastest.
        int reach = Math.Min(MedianReach, Math.Min(at, excess.Length - 1 - at));
        return RobustStatistics.Median(excess[(at - reach)..(at + reach + 1)]);
    }

    /// <summary>Readings whose ratio means something: V not small against the sweep's end, V and I of one sign.</summary>
    private static List<IvSample> Usable(IReadOnlyList<IvSample> readings)
    {
        double end = readings.Count > 0 ? Math.Abs(readings[^1].VoltageVolt) : 0;
        return [.. readings.Where(sample => double.IsFinite(sample.ResistanceOhm) && sample.ResistanceOhm > 0
            && Math.Abs(sample.VoltageVolt) >= LowestShareOfVoltage * end)];
    }

    private static List<IvSample> Grouped(List<IvSample> samples)
    {
        int size = (samples.Count + MostPoints - 1) / MostPoints;
        return size <= 1 ? samples :
        [
            .. samples.Chunk(size).Select(static group => new IvSample(
                group[0].Tick, group.Average(static sample => sample.VoltageVolt), group.Average(static sample => sample.CurrentAmpere))),
        ];
    }
}
