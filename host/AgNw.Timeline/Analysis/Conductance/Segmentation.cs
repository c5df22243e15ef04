namespace AgNw.Timeline.Analysis.Conductance;

/// <summary>
/// Divides a series into stretches of constant mean: the least sum of squares plus a penalty for each stretch, exactly, by pruned dynamic
/// programming (Killick, Fearnhead and Eckley, J. Am. Stat. Assoc. 107 (2012), PELT). Usual cost linear in the samples.
/// </summary>
internal static class Segmentation
{
    /// <returns>index of the first sample of each stretch, ascending, beginning with 0; empty for no samples</returns>
    public static IReadOnlyList<int> Divide(IReadOnlyList<double> values, double penalty)
    {
        int count = values.Count;
        var sum = new double[count + 1];
        var squares = new double[count + 1];
        for (int i = 0; i < count; i++)
        {
            sum[i + 1] = sum[i] + values[i];
            squares[i + 1] = squares[i] + (values[i] * values[i]);
        }

        double Cost(int from, int to) => squares[to] - squares[from] - ((sum[to] - sum[from]) * (sum[to] - sum[from]) / (to - from));
        var best = new double[count + 1];
        var last = new int[count + 1];
        best[0] = -penalty;
        List<int> candidates = [];
        for (int end = 1; end <= count; end++)
        {
            candidates.Add(end - 1);
            best[end] = double.PositiveInfinity;
            foreach (int from in candidates)
            {
                double total = best[from] + Cost(from, end) + penalty;
                if (total < best[end])
                    (best[end], last[end]) = (total, from);
            }

            double limit = best[end];
            int here = end;
            candidates.RemoveAll(from => best[from] + Cost(from, here) > limit);
        }

        List<int> starts = [];
        for (int end = count; end > 0; end = last[end])
            starts.Add(last[end]);
        starts.Reverse();
        return starts;
    }
}
