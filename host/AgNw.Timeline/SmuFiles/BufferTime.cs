using System.Globalization;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.SmuFiles;

/// <summary>
/// The time of a saved buffer's row, in one of the forms that the instruments write: relative time in s; seconds and fractional seconds; or date,
/// time of day and fractional seconds.
/// </summary>
internal sealed class BufferTime
{
    private const decimal NanosecondsPerSecond = 1_000_000_000m;
    private const long NanosecondsPerTick = 100;
    private static readonly string[] RelativeNames = ["relative_time", "relative_timestamp", "timestamp", "timestamps", "relative"];
    private static readonly string[] FractionNames = ["fractional_seconds", "fractional", "fractional_time"];
    private static readonly string[] DayForms = ["MM/dd/yyyy", "M/d/yyyy", "yyyy-MM-dd", "yyyy/MM/dd"];

    private readonly CsvTable _table;
    private readonly int _seconds;
    private readonly int _fraction;
    private readonly int _date;
    private readonly int _time;

    private BufferTime(CsvTable table, int seconds, int fraction, int date, int time)
    {
        _table = table;
        _seconds = seconds;
        _fraction = fraction;
        _date = date;
        _time = time;
    }

    /// <summary>The columns that hold the time.</summary>
    /// <exception cref="CsvInputException">There is none.</exception>
    public static BufferTime Find(CsvTable table)
    {
        int relative = Column(table, RelativeNames);
        int fraction = Column(table, FractionNames);
        int seconds = Column(table, "seconds");
        int date = Column(table, "date");
        int time = Column(table, "time");
        return relative >= 0 ? new BufferTime(table, relative, -1, -1, -1)
            : date >= 0 && time >= 0 ? new BufferTime(table, -1, fraction, date, time)
            : seconds >= 0 ? new BufferTime(table, seconds, fraction, -1, -1)
            : throw table.Error("no times; save the buffer with its time stamps (smua.nvbuffer1.collecttimestamps = 1).");
    }

    /// <summary>ns since the buffer's first reading, or since 1970 where the file states a date.</summary>
    public long Nanoseconds()
    {
        decimal fraction = _fraction < 0 ? 0 : Number(_fraction);
        if (_date < 0)
            return Rounded(Number(_seconds) + fraction, _seconds);
        if (!DateTime.TryParseExact(_table.Text(_date), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day))
            throw _table.Error(_date, $"'{CsvTable.Short(_table.Text(_date))}' is no day as 12/31/2026.");
        if (!TimeSpan.TryParse(_table.Text(_time), CultureInfo.InvariantCulture, out TimeSpan clock) || clock < TimeSpan.Zero || clock.Days > 0)
            throw _table.Error(_time, $"'{CsvTable.Short(_table.Text(_time))}' is no time of day as 16:17:21.");
        decimal ticks = day.Ticks - DateTime.UnixEpoch.Ticks + clock.Ticks;
        return Rounded((ticks * NanosecondsPerTick / NanosecondsPerSecond) + fraction, _date);
    }

    private static int Column(CsvTable table, params string[] names) => Array.FindIndex([.. table.Headers], h => names.Contains(h.Name));

    private decimal Number(int column) =>
        decimal.TryParse(_table.Bytes(column), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal seconds)
            ? seconds
            : throw _table.Error(column, $"'{CsvTable.Short(_table.Text(column))}' is not a time in s.");

    private long Rounded(decimal seconds, int column) => Math.Abs(seconds) < long.MaxValue / NanosecondsPerSecond
        ? (long)decimal.Round(seconds * NanosecondsPerSecond)
        : throw _table.Error(column, "the time is beyond 292 years.");
}
