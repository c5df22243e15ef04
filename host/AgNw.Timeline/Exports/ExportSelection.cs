using AgNw.Recording.Database;
using AgNw.Recording.Errors;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Exports;

/// <summary>Which of a run's rows and columns are exported. What is not set is everything.</summary>
public sealed record ExportSelection
{
    /// <summary>Name of the table with a row a reading.</summary>
    public const string Timeline = "timeline";

    // Sampled evenly: leaving rows out thins them. Of events, frames and fits every one counts.
    private static readonly string[] Sampled = [Timeline, "readings", "waveform"];

    /// <summary>Tables of run.db; empty for the format's own choice.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>Columns; empty for all.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>First moment on the board's clock, s; null from the beginning.</summary>
    public double? FromSeconds { get; init; }

    /// <summary>Last moment on the board's clock, s; null to the end.</summary>
    public double? ToSeconds { get; init; }

    /// <summary>Only each so manieth row of tables that are sampled evenly; 1 for all.</summary>
    public int Every { get; init; } = 1;

    /// <summary>The rows of a table.</summary>
    public DatabaseRange RangeOf(DatabaseTable table) => new(
        FromSeconds is { } from ? (long)Math.Ceiling(Ticks(from)) : null,
        ToSeconds is { } to ? (long)Math.Floor(Ticks(to)) : null,
        Sampled.Contains(table.Name) ? Every : 1);

    /// <summary>The columns of a table, in the order in which they were named.</summary>
    /// <exception cref="RecordingException">A name is none of its columns.</exception>
    public IReadOnlyList<ExportColumn> ColumnsOf(DatabaseTable table)
    {
        IReadOnlyList<ExportColumn> all = ExportColumn.Of(table);
        return Columns.Count == 0
            ? all
            : [.. Columns.Select(name => all.FirstOrDefault(column => column.Name == name)
                ?? throw new RecordingException($"{table.Name} has no column '{name}'; it has {string.Join(", ", all.Select(static column => column.Name))}."))];
    }

    // Beyond what a tick can count lies nothing of a run.
    private static double Ticks(double seconds) => Math.Clamp(seconds * BoardClock.TicksPerSecond, -4e18, 4e18);
}
