using System.Globalization;

namespace AgNw.Timeline.Csv;

/// <summary>A column of times, either numbers with a unit or ISO 8601 dates (ns since 1970-01-01 UTC; without a zone taken as UTC).</summary>
internal sealed class TimeColumn
{
    private const long NanosecondsPerTick = 100;

    private readonly CsvTable _table;
    private readonly int _column;
    private readonly NumberColumn? _number;

    private TimeColumn(CsvTable table, int column, NumberColumn? number)
    {
        _table = table;
        _column = column;
        _number = number;
    }

    /// <summary>Finds a column; null if none was named and none has a usual name.</summary>
    public static TimeColumn? Find(CsvTable table, ColumnChoice choice, string[] usual)
    {
        string[] wanted = choice.Name is null ? usual : [ColumnHeader.Canonical(choice.Name)];
        int column = Array.FindIndex([.. table.Headers], h => h.Unit is null && wanted.Contains(h.Name));
        if (column >= 0 && choice.Unit is null)
            return new TimeColumn(table, column, null);
        NumberColumn? number = NumberColumn.Find(table, choice, usual, Quantity.Time, required: false);
        return number is null ? null : new TimeColumn(table, -1, number);
    }

    /// <summary>The time in ns; null for an empty field.</summary>
    public long? Nanoseconds()
    {
        if (_number is not null)
            return _number.Nanoseconds();
        string text = _table.Text(_column);
        if (text.Length == 0)
            return null;
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            || !text.Contains('-', StringComparison.Ordinal) || !text.Contains(':', StringComparison.Ordinal))
            throw _table.Error(_column, $"'{CsvTable.Short(text)}' is no ISO 8601 date and time; if it is a number, its unit is missing from the header.");
        long ticks = time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks;
        if (Math.Abs(ticks) > long.MaxValue / NanosecondsPerTick)
            throw _table.Error(_column, $"the time '{CsvTable.Short(text)}' is beyond 292 years from 1970.");
        return ticks * NanosecondsPerTick;
    }
}
