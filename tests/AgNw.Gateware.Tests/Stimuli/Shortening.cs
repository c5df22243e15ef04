namespace AgNw.Gateware.Tests.Stimuli;

/// <summary>Makes a failing sequence shorter: drops what comes after the failure, then ever smaller pieces that it does not need.</summary>
internal static class Shortening
{
    private const int Attempts = 200;

    public static List<Stimulus> Shorten(IReadOnlyList<Stimulus> failing, Func<IReadOnlyList<Stimulus>, bool> fails)
    {
        var kept = failing.ToList();
        var attempts = 0;
        for (var piece = kept.Count / 2; piece >= 1 && attempts < Attempts; piece /= 2)
        {
            for (var from = kept.Count - piece; from >= 0 && attempts < Attempts; from -= piece)
            {
                var less = kept.Take(from).Concat(kept.Skip(from + piece)).ToList();
                attempts++;
                if (fails(less))
                {
                    kept = less;
                    from = Math.Min(from, kept.Count);
                }
            }
        }

        return kept;
    }
}
