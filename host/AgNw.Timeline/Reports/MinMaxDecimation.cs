namespace AgNw.Timeline.Reports;

/// <summary>
/// Chooses which points of a long series a chart needs: of each column of equal time the first and the last and the extremes of every
/// quantity, so that the line covers the same pixels; and every point of a stretch that is to be shown in full.
/// </summary>
public static class MinMaxDecimation
{
    /// <summary>Indices to keep, ascending; all of them where there are no more than four a column and quantity.</summary>
    /// <param name="times">ascending</param>
    /// <param name="quantities">series of the same length; a NaN is no extreme</param>
    /// <param name="columns">columns of equal time</param>
    /// <param name="full">stretch of indices that is kept in full: from, up to and not including</param>
    public static IReadOnlyList<int> Choose(IReadOnlyList<double> times, IReadOnlyList<IReadOnlyList<double>> quantities, int columns, (int From, int To) full)
    {
        int count = times.Count;
        if (count <= columns * 4 || times[^1] <= times[0])
            return [.. Enumerable.Range(0, count)];
        var kept = new List<int>(columns * (2 + (2 * quantities.Count)));
        double width = (times[^1] - times[0]) / columns;
        int from = 0;
        for (int column = 0; column < columns && from < count; column++)
        {
            double end = column == columns - 1 ? double.PositiveInfinity : times[0] + ((column + 1) * width);
            int to = from;
            while (to < count && times[to] < end)
                to++;
            Keep(kept, quantities, from, to, full);
            from = to;
        }

        return kept;
    }

    private static void Keep(List<int> kept, IReadOnlyList<IReadOnlyList<double>> quantities, int from, int to, (int From, int To) full)
    {
        if (to <= from)
            return;
        var chosen = new SortedSet<int> { from, to - 1 };
        foreach (IReadOnlyList<double> values in quantities)
        {
            int lowest = from, highest = from;
            for (int i = from; i < to; i++)
            {
                if (!(values[lowest] <= values[i]) && !double.IsNaN(values[i]))
                    lowest = i;
                if (!(values[highest] >= values[i]) && !double.IsNaN(values[i]))
                    highest = i;
            }

            chosen.Add(lowest);
            chosen.Add(highest);
        }

        for (int i = Math.Max(from, full.From); i < Math.Min(to, full.To); i++)
            chosen.Add(i);
        kept.AddRange(chosen);
    }
}
