namespace AgNw.Timeline.Alignment;

/// <summary>Finds where items and pulses were both left over at the same place: they would belong together if the alignment were right.</summary>
internal static class LeftoverDoubt
{
    private const int Fewest = 2;

    // So many together are no accident at one place: something else is taken wrongly, and it may be any item.
    private const int Many = 8;

    public static IEnumerable<AlignmentDoubt> Of(AlignmentResult alignment, double[] items, double[] pulses)
    {
        int[] partner = WithoutStrays(alignment.Partner);
        int before = -1;
        for (int from = 0; from < items.Length;)
        {
            if (partner[from] >= 0)
            {
                before = partner[from++];
                continue;
            }

            int to = from;
            while (to < items.Length && partner[to] < 0)
                to++;
            int after = to < items.Length ? partner[to] : pulses.Length;
            if (to - from >= Fewest && after - before - 1 >= Fewest)
            {
                double span = pulses[Math.Min(after, pulses.Length - 1)] - pulses[Math.Max(before, 0)];
                bool many = Math.Min(to - from, after - before - 1) >= Many;
                yield return new AlignmentDoubt(many ? 0 : from, many ? items.Length : to, span, $"{to - from} items fit none of {after - before - 1} pulses");
            }

            from = to;
        }
    }

    /// <summary>A single item with a pulse among many without one found it by chance.</summary>
    private static int[] WithoutStrays(IReadOnlyList<int> partner)
    {
        int[] kept = [.. partner];
        for (int i = 0; i < kept.Length; i++)
        {
            bool alone = (i == 0 || partner[i - 1] < 0) && (i == kept.Length - 1 || partner[i + 1] < 0);
            if (alone && kept.Length > 1)
                kept[i] = -1;
        }

        return kept;
    }
}
