using AgNw.Recording.Database;
using AgNw.Timeline.Clocks;

namespace AgNw.Timeline.Exports;

/// <summary>A column of an exported table: one of run.db, or the board's time in seconds that follows from its tick.</summary>
/// <param name="Name">Its name, with the unit as its last part.</param>
/// <param name="Source">The column of run.db that it is made of.</param>
/// <param name="IsSeconds">True for ticks told as seconds.</param>
public sealed record ExportColumn(string Name, DatabaseColumn Source, bool IsSeconds = false)
{
    private const string Seconds = "board_time_s";

    /// <summary>What its values are.</summary>
    public DatabaseKind Kind => IsSeconds ? DatabaseKind.Real : Source.Kind;

    /// <summary>All columns of a table: those of run.db, and the seconds behind the ticks.</summary>
    public static IReadOnlyList<ExportColumn> Of(DatabaseTable table)
    {
        var columns = new List<ExportColumn>();
        foreach (DatabaseColumn column in table.Columns)
        {
            columns.Add(new ExportColumn(column.Name, column));
            if (column == table.TickColumn)
                columns.Add(new ExportColumn(Seconds, column, IsSeconds: true));
        }

        return columns;
    }

    /// <summary>A row's number.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">Place of <see cref="Source"/> among the columns read.</param>
    public double Real(DatabaseRow row, int place) => IsSeconds
        ? row.Whole(place) is { } tick ? tick / (double)BoardClock.TicksPerSecond : double.NaN
        : row.Real(place);
}
