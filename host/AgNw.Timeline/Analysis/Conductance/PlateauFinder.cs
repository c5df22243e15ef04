using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Analysis.Conductance;

/// <summary>
/// Finds the plateaus of a conductance that moves in steps, as a filament does that grows by atoms. The series is divided into stretches of
/// constant mean; a stretch is a plateau if it is long enough, conducts at all (<see cref="SmallestQuanta"/>), does not drift by more than its
/// noise explains, and surely drifts by less than half of the smaller step to its neighbours: a slope cut into pieces is none.
/// </summary>
public static class PlateauFinder
{
    /// <summary>Conductance below which there is no contact of an atom, G0.</summary>
    public const double SmallestQuanta = 0.3;

    /// <summary>Samples that a plateau has at least.</summary>
    public const int FewestSamples = 8;

    private const int MostSamples = 20_000;
    private const double SmallestNoise = 1e-3;
    private const double StepShare = 0.5;
    private const double SmallestDrift = 0.02;
    private const double DriftFactor = 4;

    /// <summary>Searches.</summary>
    /// <param name="samples">ascending in time; those that are not finite are left out. Of more than 20 000 medians of equally many are taken.</param>
    public static IReadOnlyList<ConductancePlateau> Find(IEnumerable<ConductanceSample> samples)
    {
        List<ConductanceSample> series = Grouped([.. samples.Where(static s => double.IsFinite(s.Quanta))]);
        if (series.Count < FewestSamples)
            return [];
        double noise = Noise(series);
        double[] values = [.. series.Select(static s => s.Quanta)];
        // Twice Schwarz's penalty for a mean and a place.
        IReadOnlyList<int> starts = Segmentation.Divide(values, 4 * noise * noise * Math.Log(values.Length));
        var plateaus = new List<ConductancePlateau>();
        for (int i = 0; i < starts.Count; i++)
        {
            int from = starts[i];
            int to = i + 1 < starts.Count ? starts[i + 1] : values.Length;
            if (IsPlateau(values, starts, i, from, to, noise))
                plateaus.Add(Describe(series, from, to));
        }

        return plateaus;
    }

    private static bool IsPlateau(double[] values, IReadOnlyList<int> starts, int at, int from, int to, double noise)
    {
        int length = to - from;
        double level = values[from..to].Average();
        if (length < FewestSamples || Math.Abs(level) < SmallestQuanta)
            return false;
        double middle = (length - 1) / 2.0;
        double spread = length * ((length * (double)length) - 1) / 12;
        double slope = Enumerable.Range(0, length).Sum(i => (i - middle) * (values[from + i] - level)) / spread;
        double drift = Math.Abs(slope * (length - 1));
        double uncertainty = noise / Math.Sqrt(spread) * (length - 1);
        double step = double.PositiveInfinity;
        if (at > 0)
            step = Math.Abs(level - values[starts[at - 1]..from].Average());
        if (at + 1 < starts.Count)
            step = Math.Min(step, Math.Abs(level - values[to..(at + 2 < starts.Count ? starts[at + 2] : values.Length)].Average()));
        return drift <= Math.Max(DriftFactor * uncertainty, SmallestDrift) && drift + (2 * uncertainty) <= StepShare * step;
    }

    private static ConductancePlateau Describe(List<ConductanceSample> series, int from, int to)
    {
        double[] values = [.. series.Skip(from).Take(to - from).Select(static s => s.Quanta)];
        double median = RobustStatistics.Median(values);
        return new ConductancePlateau(
            series[from].Tick, series[to - 1].Tick, to - from, median, RobustStatistics.Scale(values.Select(value => value - median)));
    }

    /// <summary>Noise of one sample from the differences of neighbours, of which most lie within plateaus.</summary>
    private static double Noise(List<ConductanceSample> series) => Math.Max(
        SmallestNoise, RobustStatistics.Scale(series.Skip(1).Select((s, i) => s.Quanta - series[i].Quanta)) / Math.Sqrt(2));

    private static List<ConductanceSample> Grouped(List<ConductanceSample> samples)
    {
        int size = (samples.Count + MostSamples - 1) / MostSamples;
        return size <= 1 ? samples :
            [.. samples.Chunk(size).Select(static group => new ConductanceSample(group[0].Tick, RobustStatistics.Median(group.Select(static s => s.Quanta))))];
    }
}
