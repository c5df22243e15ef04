using System.Globalization;
using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.SmuFiles;

/// <summary>
/// Readings of channel A from the electrical record that Protochips Clarity saves: a heading, rows at time 0 whose note states date and units,
/// then rows with times in ms from the record's start. A last row in which every value is zero ends the record and is no reading.
/// </summary>
public static class ProtochipsReader
{
    private const string Heading = "channel_a_current";
    private const long NanosecondsPerMillisecond = 1_000_000;
    private const string Assignment = " = ";
    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["Time units"] = "Milliseconds",
        ["Current units"] = "Amps",
        ["Voltage units"] = "Volts",
    };

    /// <summary>True if the file's heading is that of such a record.</summary>
    /// <exception cref="CsvInputException">The file cannot be opened or is no table.</exception>
    public static bool IsOne(string path)
    {
        using CsvTable table = CsvTable.Open(path, ',');
        return table.Headers.Any(static h => h.Name == Heading);
    }

    /// <summary>The readings, read as they are asked for; the source's value is not in the file.</summary>
    /// <exception cref="CsvInputException">At the first line that cannot be read; the rows before it have been delivered.</exception>
    public static IEnumerable<ReadingRow> Read(string path)
    {
        using CsvTable table = CsvTable.Open(path, ',');
        int time = Column(table, "time");
        int notes = Column(table, "notes");
        int current = Column(table, Heading);
        int voltage = Column(table, "channel_a_voltage");
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        ReadingRow? waiting = null;
        long count = 0;
        while (table.MoveNext())
        {
            string note = table.Text(notes);
            if (count == 0 && note.IndexOf(Assignment, StringComparison.Ordinal) is > 0 and int at)
            {
                found[note[..at].Trim()] = note[(at + Assignment.Length)..].Trim();
                continue;
            }

            if (count == 0)
                Check(table, notes, found);
            long stamp = Nanoseconds(table, time);
            if (waiting is { } before)
            {
                if (stamp <= before.TimeNanoseconds)
                    throw table.Error(time, "the time is not later than in the row before.");
                yield return before;
            }

            waiting = new ReadingRow(++count, stamp, double.NaN, Number(table, voltage), Number(table, current));
        }

        if (waiting is { } last && (last.CurrentAmpere != 0 || last.VoltageVolt != 0))
            yield return last;
    }

    private static void Check(CsvTable table, int notes, Dictionary<string, string> found)
    {
        foreach ((string name, string unit) in Units)
        {
            if (found.GetValueOrDefault(name) != unit)
                throw table.Error(notes, $"before the data '{name}{Assignment}{unit}' is expected; other units are not known.");
        }
    }

    private static int Column(CsvTable table, string name)
    {
        int column = Array.FindIndex([.. table.Headers], h => h.Name == name);
        return column >= 0 ? column : throw table.Error($"no column '{name}': this is no electrical record of Protochips Clarity.");
    }

    private static long Nanoseconds(CsvTable table, int column)
    {
        if (!decimal.TryParse(table.Text(column), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal milliseconds)
            || milliseconds > long.MaxValue / NanosecondsPerMillisecond)
            throw table.Error(column, "a time in ms from 0 on is expected.");
        return (long)(milliseconds * NanosecondsPerMillisecond);
    }

    private static double Number(CsvTable table, int column) =>
        double.TryParse(table.Text(column), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw table.Error(column, $"'{CsvTable.Short(table.Text(column))}' is not a number.");
}
