using AgNw.Recording.Csv;
using AgNw.Recording.Rows;

namespace AgNw.Timeline.Csv;

/// <summary>
/// Reads SMU readings from a table with named columns, row by row. Time is required and must not run back; current is required; voltage and
/// source value may be missing. Readings are counted from 1; the run folder's own smu.csv keeps its numbers and board ticks.
/// </summary>
public static class SmuCsvReader
{
    private const string ReadingColumn = "reading";
    private const string TickColumn = "board_tick";

    private static readonly string[] TimeNames = ["smu_time", "time", "timestamp", "timestamps", "t", "relative_time", "elapsed"];
    private static readonly string[] CurrentNames = ["current", "i", "measured_current", "readings"];
    private static readonly string[] VoltageNames = ["voltage", "v", "measured_voltage"];
    private static readonly string[] SourceNames = ["source", "sourcevalue", "sourcevalues", "source_value"];

    /// <summary>The readings of a file, read as they are asked for.</summary>
    /// <exception cref="CsvInputException">At the first line that cannot be read; the rows before it have been delivered.</exception>
    public static IEnumerable<ReadingRow> Read(string path, SmuCsvFormat format)
    {
        using CsvTable table = CsvTable.Open(path, format.Delimiter);
        foreach (ReadingRow row in Rows(table, format))
            yield return row;
    }

    /// <summary>The readings of a stream; the name stands in errors.</summary>
    public static IEnumerable<ReadingRow> Read(string name, Stream stream, SmuCsvFormat format)
    {
        using CsvTable table = CsvTable.Read(name, stream, format.Delimiter);
        foreach (ReadingRow row in Rows(table, format))
            yield return row;
    }

    private static IEnumerable<ReadingRow> Rows(CsvTable table, SmuCsvFormat format)
    {
        NumberColumn time = NumberColumn.Find(table, format.Time, TimeNames, Quantity.Time, required: true)!;
        NumberColumn current = NumberColumn.Find(table, format.Current, CurrentNames, Quantity.Current, required: true)!;
        NumberColumn? voltage = NumberColumn.Find(table, format.Voltage, VoltageNames, Quantity.Voltage, required: false);
        NumberColumn? source = NumberColumn.Find(table, format.Source, SourceNames, Quantity.Voltage, required: false);
        bool ours = table.Headers.Select(static h => h.Text).SequenceEqual(new ReadingFormat().Columns);
        NumberColumn? number = ours ? NumberColumn.Find(table, new ColumnChoice(ReadingColumn), [], Quantity.Count, required: true) : null;
        NumberColumn? tick = ours ? NumberColumn.Find(table, new ColumnChoice(TickColumn), [], Quantity.Count, required: true) : null;
        long last = long.MinValue;
        for (long index = 1; table.MoveNext(); index++)
        {
            long stamp = time.Nanoseconds() ?? throw time.Error("the time is missing.");
            if (stamp < last)
                throw time.Error("the time runs back; the rows must be in the order of the readings.");
            last = stamp;
            yield return new ReadingRow(
                number?.Integer() ?? index,
                stamp,
                source?.Real() ?? double.NaN,
                voltage?.Real() ?? double.NaN,
                current.Real(),
                tick?.OptionalInteger());
        }
    }
}
