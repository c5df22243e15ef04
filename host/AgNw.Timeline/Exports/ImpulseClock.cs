using AgNw.Recording.Database;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Exports;

/// <summary>The host's UTC of board ticks, for tables that state the time of day: from the run's exchanges of clocks, else from when recording began.</summary>
internal sealed class ImpulseClock
{
    private const string Stretches = "utc_stretches";
    private const string Events = "timeline_events";
    private const string Boot = "boot";
    private const long NanosecondsPerTick = 100;

    private readonly IReadOnlyList<(long FromTick, long StartUtcNanoseconds, double NanosecondsPerBoardTick)> _stretches;

    private ImpulseClock(string source, IReadOnlyList<(long FromTick, long StartUtcNanoseconds, double NanosecondsPerBoardTick)> stretches)
    {
        Source = source;
        _stretches = stretches;
    }

    /// <summary>What the times of day are worth, in words.</summary>
    public string Source { get; }

    /// <param name="database">The run.</param>
    /// <param name="startedUtc">When recording began; null if it is not known.</param>
    /// <param name="firstTick">Tick of the first row, at which recording is taken to have begun where nothing better is known.</param>
    public static ImpulseClock Of(RunDatabaseReader database, DateTimeOffset? startedUtc, long firstTick)
    {
        (long, long, double)[] stretches = [.. StretchesOf(database, MergedBoot(database))];
        if (stretches.Length > 0)
            return new ImpulseClock("UTC of the host by exchanges of clocks", stretches);
        long began = ((startedUtc ?? DateTimeOffset.UnixEpoch) - DateTimeOffset.UnixEpoch).Ticks * NanosecondsPerTick;
        return new ImpulseClock(
            startedUtc is null ? "not known: counted from the first reading" : "UTC of the host when recording began; good to seconds",
            [(firstTick, began, 1e9 / BoardClock.TicksPerSecond)]);
    }

    /// <summary>UTC of a tick.</summary>
    public DateTime Utc(long tick)
    {
        (long from, long start, double rate) = _stretches[0];
        foreach ((long FromTick, long, double) stretch in _stretches.Where(s => s.FromTick <= tick))
            (from, start, rate) = stretch;
        return DateTime.UnixEpoch.AddTicks((start + (long)Math.Round((tick - from) * rate)) / NanosecondsPerTick);
    }

    /// <summary>The power-up whose ticks the timeline counts; null for a run without events.</summary>
    private static long? MergedBoot(RunDatabaseReader database) =>
        database.Find(Events) is { } table && table.Find(Boot) is { } boot
            ? database.Read(table, new DatabaseRange(), [boot]).Select(static row => row.Whole(0)).FirstOrDefault()
            : null;

    private static IEnumerable<(long FromTick, long StartUtcNanoseconds, double NanosecondsPerBoardTick)> StretchesOf(RunDatabaseReader database, long? boot)
    {
        string[] names = [Boot, "from_tick", "start_utc_ns", "ns_per_tick"];
        if (database.Find(Stretches) is not { } table)
            yield break;
        foreach (DatabaseRow row in database.Read(table, new DatabaseRange(), [.. names.Select(name => table.Find(name)!)]))
        {
            if (boot is null || row.Whole(0) == boot)
                yield return (row.Whole(1)!.Value, row.Whole(2)!.Value, row.Real(3));
        }
    }
}
