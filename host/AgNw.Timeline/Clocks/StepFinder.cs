namespace AgNw.Timeline.Clocks;

/// <summary>
/// Finds where the relation of two clocks jumps: one of them was set. Binary segmentation (Scott and Knott, Biometrics 30, 1974) of what the
/// pairs depart from a common rate, after a median of five, so that an isolated wrong pair is no jump. A jump counts if it is beyond chance,
/// beyond two steps of the other clock's stamps, and sudden: a clock that warms up drifts away but never jumps.
/// </summary>
internal static class StepFinder
{
    /// <summary>Fewest pairs on either side of a jump.</summary>
    public const int Fewest = 3;

    private const int MostSteps = 8;
    private const int Rounds = 3;
    private const int Beside = 8;
    private const double BeyondChance = 6;
    private const double Resolutions = 2.5;

    /// <summary>Indices at which a stretch without a jump begins, ascending; the first is 0.</summary>
    /// <param name="x">Time of the other clock, s.</param>
    /// <param name="y">Board time minus time of the other clock, s.</param>
    /// <param name="resolution">Step of the other clock's stamps, s.</param>
    /// <param name="driftLimit">Largest credible |drift|.</param>
    public static int[] Find(double[] x, double[] y, double resolution, double driftLimit)
    {
        int[] starts = [0];
        if (x.Length < 2 * Fewest)
            return starts;
        double slope = Math.Clamp(ShortSlope(x, y), -driftLimit, driftLimit);
        double floor = resolution / Math.Sqrt(12);
        for (int round = 0; round < Rounds; round++)
        {
            double[] level = [.. y.Select((v, i) => v - (slope * x[i]))];
            double noise = Math.Max(floor, Noise(level));
            int[] found = Segment(level, noise, Resolutions * resolution);
            if (found.Length == starts.Length && found.SequenceEqual(starts) && round > 0)
                break;
            starts = found;
            slope = RobustLine.Fit(x, y, starts, floor).Slope;
        }

        return starts;
    }

    /// <summary>Median slope between pairs an eighth of the list apart: of one jump only an eighth of these see anything.</summary>
    private static double ShortSlope(double[] x, double[] y)
    {
        int lag = Math.Max(1, x.Length / 8);
        return RobustStatistics.Median(Enumerable.Range(0, x.Length - lag).Where(i => x[i + lag] != x[i])
            .Select(i => (y[i + lag] - y[i]) / (x[i + lag] - x[i])));
    }

    /// <summary>Standard deviation of one value from the differences of neighbours, which a jump hardly changes.</summary>
    private static double Noise(double[] level) =>
        RobustStatistics.Scale(Enumerable.Range(1, level.Length - 1).Select(i => level[i] - level[i - 1])) / Math.Sqrt(2);

    private static int[] Segment(double[] level, double noise, double smallest)
    {
        double[] smooth = MedianOfFive(level);
        var sums = new double[smooth.Length + 1];
        double centre = smooth[smooth.Length / 2];
        for (int i = 0; i < smooth.Length; i++)
            sums[i + 1] = sums[i] + smooth[i] - centre;
        var starts = new SortedSet<int> { 0 };
        var open = new Queue<(int From, int To)>([(0, level.Length)]);
        while (open.Count > 0 && starts.Count <= MostSteps)
        {
            (int from, int to) = open.Dequeue();
            if (Split(level, sums, from, to, noise, smallest) is not { } at)
                continue;
            starts.Add(at);
            open.Enqueue((from, at));
            open.Enqueue((at, to));
        }

        return [.. starts];
    }

    private static int? Split(double[] level, double[] sums, int from, int to, double noise, double smallest)
    {
        int best = -1;
        double most = 0;
        for (int at = from + Fewest; at <= to - Fewest; at++)
        {
            double before = (sums[at] - sums[from]) / (at - from);
            double after = (sums[to] - sums[at]) / (to - at);
            double weight = (double)(at - from) * (to - at) / (to - from);
            double gain = weight * (after - before) * (after - before);
            if (gain > most)
                (most, best) = (gain, at);
        }

        if (best < 0 || Math.Sqrt(most) < BeyondChance * noise)
            return null;
        best = Sharpen(level, from, to, best);
        double[] left = level[Math.Max(from, best - Beside)..best];
        double[] right = level[best..Math.Min(to, best + Beside)];
        double jump = Math.Abs(RobustStatistics.Median(right) - RobustStatistics.Median(left));
        // The deviation of a median is 1.25 times that of a mean.
        double chance = 1.25 * noise * Math.Sqrt((1.0 / left.Length) + (1.0 / right.Length));
        return jump > smallest && jump > BeyondChance * chance ? best : null;
    }

    /// <summary>The median of five blurs a jump by two pairs: the split that leaves the least magnitude of departures takes its place.</summary>
    private static int Sharpen(double[] level, int from, int to, int at)
    {
        int low = Math.Max(from, at - Beside), high = Math.Min(to, at + Beside);
        double before = RobustStatistics.Median(level[low..at]);
        double after = RobustStatistics.Median(level[at..high]);
        int best = at;
        double least = double.PositiveInfinity;
        for (int candidate = Math.Max(low, from + Fewest); candidate <= Math.Min(high, to - Fewest); candidate++)
        {
            double sum = 0;
            for (int i = low; i < high; i++)
                sum += Math.Abs(level[i] - (i < candidate ? before : after));
            if (sum < least)
                (least, best) = (sum, candidate);
        }

        return best;
    }

    private static double[] MedianOfFive(double[] level)
    {
        var smooth = new double[level.Length];
        Span<double> window = stackalloc double[5];
        for (int i = 0; i < level.Length; i++)
        {
            int first = Math.Clamp(i - 2, 0, Math.Max(0, level.Length - 5));
            int count = Math.Min(5, level.Length - first);
            level.AsSpan(first, count).CopyTo(window);
            Span<double> part = window[..count];
            part.Sort();
            smooth[i] = part[count / 2];
        }

        return smooth;
    }
}
