using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.SmuFiles;

/// <summary>
/// A reading buffer as a Keithley saves it to a USB stick (<c>savebuffer(smua.nvbuffer1, "csv", "/usb1/sweep.csv")</c>): lines about the buffer,
/// then a table with a column of readings, their unit, source values and times in one of the instruments' forms. Readings must be currents: a
/// buffer holds one quantity, so that of the measured voltages, the other one, is no file to merge by itself; the source values are beside it.
/// </summary>
public static class SavedBufferReader
{
    private static readonly string[] ReadingNames = ["reading", "readings", "current"];
    private static readonly string[] Marks =
        ["unit", "units", "reading_unit", "reading_units", "fractional_seconds", "fractional", "relative_time", "measurefunctions", "measure_function"];

    /// <summary>True if a table of such a buffer begins within the file's first lines.</summary>
    /// <exception cref="CsvInputException">The file cannot be opened.</exception>
    public static bool IsOne(string path) => TableStart.Find(path, IsHeader) is not null;

    /// <summary>The readings, read as they are asked for; numbered from 1.</summary>
    /// <exception cref="CsvInputException">At the first line that cannot be read; the rows before it have been delivered.</exception>
    public static IEnumerable<ReadingRow> Read(string path)
    {
        TableStart start = TableStart.Find(path, IsHeader)
            ?? throw new CsvInputException(path, 0, null, "no table of a reading buffer: a header with 'Reading' and its unit is expected.");
        using CsvTable table = CsvTable.Open(path, null, start);
        BufferTime time = BufferTime.Find(table);
        BufferValue reading = BufferValue.Find(table, "measurefunctions", ReadingNames)!;
        BufferValue? voltage = BufferValue.Find(table, string.Empty, "voltage");
        BufferValue? source = BufferValue.Find(table, "sourcefunctions", "source_value", "sourcevalues", "sourcevalue", "source");
        long last = long.MinValue;
        for (long index = 1; table.MoveNext(); index++)
        {
            if (reading.Quantity() != Quantity.Current)
                throw reading.Error(index == 1 ? "the buffer holds voltages; give the one that holds the currents (their source values are beside them)." : $"reading {index} is no current, those before are.");
            long stamp = time.Nanoseconds();
            if (stamp < last)
                throw reading.Error($"reading {index}: the time runs back; save a buffer at a time, cleared before (smua.nvbuffer1.clear()).");
            last = stamp;
            double volt = source is not null && source.Quantity() == Quantity.Voltage ? source.Value() : double.NaN;
            yield return new ReadingRow(index, stamp, volt, voltage?.Value() ?? double.NaN, reading.Value());
        }
    }

    private static bool IsHeader(IReadOnlyList<ColumnHeader> headers) =>
        headers.Any(static h => ReadingNames.Contains(h.Name)) && headers.Any(static h => Marks.Contains(h.Name));
}
