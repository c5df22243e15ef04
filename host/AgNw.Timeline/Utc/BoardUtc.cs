using AgNw.Recording.Manifest;
using AgNw.Recording.Rows;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Utc;

/// <summary>The host's UTC of any board tick of a run, by repeated exchanges of clocks.</summary>
public sealed class BoardUtc
{
    private readonly double _lastRate;

    private BoardUtc(IReadOnlyList<UtcSegment> segments, int exchanges, int used, double lastRate)
    {
        Segments = segments;
        Exchanges = exchanges;
        Used = used;
        _lastRate = lastRate;
    }

    /// <summary>Boot after boot, ascending in ticks.</summary>
    public IReadOnlyList<UtcSegment> Segments { get; }

    /// <summary>Exchanges that there were.</summary>
    public int Exchanges { get; }

    /// <summary>Exchanges that did not contradict their neighbours.</summary>
    public int Used { get; }

    /// <summary>Relates the clocks by the exchanges of a run.</summary>
    /// <param name="rows">clock.csv, in its order</param>
    public static BoardUtc Fit(IEnumerable<ClockRow> rows)
    {
        List<UtcSegment> segments = [];
        int exchanges = 0;
        int used = 0;
        double rate = 0;
        foreach (IGrouping<uint, ClockRow> boot in rows.GroupBy(static row => row.Boot))
        {
            ClockRow[] ofBoot = [.. boot.OrderBy(static row => row.BoardTick)];
            ClockRow reference = ofBoot[0];
            long origin = (reference.SentUtc - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
            exchanges += ofBoot.Length;
            var ticks = new HashSet<long>();
            foreach (UtcStretch stretch in UtcStretches.Of([.. ofBoot.Select(row => UtcBracket.Of(row, reference))]))
            {
                segments.AddRange(stretch.Segments(boot.Key, origin));
                ticks.UnionWith(stretch.Ticks);
                rate = stretch.Rate;
            }

            used += ticks.Count;
        }

        return new BoardUtc(segments, exchanges, used, rate);
    }

    /// <summary>The host's time of a tick; null when no exchange of that boot is known.</summary>
    public UtcMoment? At(uint boot, long tick)
    {
        UtcSegment? nearest = null;
        foreach (UtcSegment segment in Segments)
        {
            if (segment.Boot == boot && (nearest is null || segment.FromTick <= tick)) nearest = segment;
        }

        return nearest?.At(tick);
    }

    /// <summary>What the manifest states; null without an exchange.</summary>
    public ClockFitDescription? Describe()
    {
        if (Segments.Count == 0) return null;
        double worst = Segments.Max(static segment => segment.UncertaintySeconds);
        UtcSegment last = Segments[^1];
        return new ClockFitDescription
        {
            Source = "host",
            Verdict = new FitVerdict(VerdictKind.Fitted, worst, Doubtful: false, string.Empty).Text,
            Reason = FormattableString.Invariant($"{Used} of {Exchanges} exchanges of clocks; reference and drift are those of the last"),
            ReferenceNanoseconds = last.StartUtcNanoseconds,
            ReferenceTick = last.FromTick,
            OffsetSeconds = 0,
            // Board seconds per host second.
            DriftPpm = ((1 / (1 + _lastRate)) - 1) * 1e6,
            UncertaintySeconds = worst,
            PairsUsed = Used,
            Outliers = Exchanges - Used,
        };
    }
}
