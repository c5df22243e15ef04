using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Smu;

/// <summary>
/// The resistance between the SMU's output and the board's point of measurement, from the sweep that both saw: the board's V rises more slowly by
/// its share of the wire's resistance, a percent or so, while two clocks differ by some hundred ppm at most. So the resistance under which the two
/// records keep in step at a credible drift is told apart from a drift.
/// </summary>
internal static class SeriesResistance
{
    private const int Fewest = 8;
    private const int Rounds = 60;
    private const double LargestShare = 0.3;
    private const double Worth = 0.7;
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;

    /// <summary>Estimates it, ohm; 0 where it explains nothing.</summary>
    /// <param name="run">Readings of the sweep.</param>
    /// <param name="observations">The board's V over the sweep.</param>
    /// <param name="sign">Direction of the sweep.</param>
    /// <param name="driftLimit">Largest credible |drift|.</param>
    public static double Estimate(SmuSample[] run, IReadOnlyList<VoltageObservation> observations, int sign, double driftLimit)
    {
        double[] ratios = [.. run.Where(static r => r.CurrentAmpere != 0).Select(static r => Math.Abs(r.VoltageVolt / r.CurrentAmpere)).Where(double.IsFinite)];
        if (ratios.Length < Fewest || observations.Count < Fewest)
            return 0;
        double low = 0, high = LargestShare * RobustStatistics.Median(ratios);
        for (int round = 0; round < Rounds && high - low > 1e-3; round++)
        {
            double a = high - (Golden * (high - low)), b = low + (Golden * (high - low));
            if (Misfit(run, observations, sign, a, driftLimit) < Misfit(run, observations, sign, b, driftLimit))
                high = b;
            else
                low = a;
        }

        double best = (low + high) / 2;
        return Misfit(run, observations, sign, best, driftLimit) < Worth * Misfit(run, observations, sign, 0, driftLimit) ? best : 0;
    }

    /// <summary>Mean departure in seconds of the crossings from a clock of credible drift.</summary>
    private static double Misfit(SmuSample[] run, IReadOnlyList<VoltageObservation> observations, int sign, double ohm, double driftLimit)
    {
        var x = new List<double>();
        var y = new List<double>();
        foreach (VoltageObservation observation in observations)
        {
            if (Crossing(run, sign * observation.VoltageVolt, sign, ohm) is not { } at)
                continue;
            x.Add(at);
            y.Add((BoardClock.SecondsBetween(0, observation.FromTick + observation.ToTick) / 2) - at);
        }

        if (x.Count < Fewest)
            return double.PositiveInfinity;
        RobustLine line = RobustLine.Fit([.. x], [.. y], 1e-6);
        double drift = Math.Clamp(line.Slope, -driftLimit, driftLimit);
        double[] rest = [.. y.Select((v, i) => v - (drift * x[i]))];
        double middle = RobustStatistics.Median(rest);
        return RobustStatistics.Scale(rest.Select(v => v - middle));
    }

    /// <summary>When the voltage at the board passed a value by the readings, s of the SMU's clock; null outside of them.</summary>
    private static double? Crossing(SmuSample[] run, double volt, int sign, double ohm)
    {
        double At(int i) => sign * (run[i].VoltageVolt - (ohm * run[i].CurrentAmpere));
        int low = 0, high = run.Length - 1;
        if (volt <= At(low) || volt >= At(high))
            return null;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            (low, high) = At(middle) <= volt ? (middle, high) : (low, middle);
        }

        double share = (volt - At(low)) / (At(high) - At(low));
        return (run[low].Nanoseconds + (share * (run[high].Nanoseconds - run[low].Nanoseconds))) * 1e-9;
    }
}
