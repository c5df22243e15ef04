namespace AgNw.Timeline.Utc;

/// <summary>Divides the exchanges of a boot where the host's clock was set, and into pieces short enough to have a rate of their own.</summary>
internal static class UtcStretches
{
    private const double LongestSeconds = 600;

    public static IEnumerable<UtcStretch> Of(IReadOnlyList<UtcBracket> brackets)
    {
        List<UtcBracket> stretch = [];
        for (int index = 0; index < brackets.Count; index++)
        {
            UtcBracket next = brackets[index];
            if (stretch.Count > 0 && IsTorn(stretch[^1], next))
            {
                // One that contradicts both its neighbours, which agree, is a stray.
                if (index + 1 < brackets.Count && !IsTorn(stretch[^1], brackets[index + 1])) continue;
                yield return new UtcStretch(stretch);
                stretch = [];
            }

            stretch.Add(next);
            if (next.Board - stretch[0].Board < LongestSeconds) continue;
            yield return new UtcStretch(stretch);
            // The next one begins where this one ends, so that there is no time between them.
            stretch = [next];
        }

        if (stretch.Count > 0) yield return new UtcStretch(stretch);
    }

    private static bool IsTorn(in UtcBracket first, in UtcBracket second) => first.RateAgainst(second) > UtcStretch.RateLimit;
}
