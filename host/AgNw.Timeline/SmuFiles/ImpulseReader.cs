using AgNw.Recording.Rows;
using AgNw.Timeline.Csv;

namespace AgNw.Timeline.SmuFiles;

/// <summary>
/// A log of DENSsolutions Impulse: columns "TimeStamp" (clock of the PC) and "Experiment time" (s since the experiment began), then one for each
/// quantity, its unit in brackets where the program states it; as the files of hyperspy/rosettasciio show it. The experiment time is the reading's
/// time. Current, voltage and set voltage are taken from the columns whose names say so; a log of heating alone has readings without them. Where
/// the experiment's log lies beside the table, it has to be of the same experiment.
/// </summary>
public static class ImpulseReader
{
    private const string StampName = "timestamp";
    private const string TimeName = "experiment_time";
    private static readonly ColumnChoice ExperimentTime = new("Experiment time", "s");

    /// <summary>True if the file's heading is that of such a log.</summary>
    /// <exception cref="CsvInputException">The file cannot be opened.</exception>
    public static bool IsOne(string path) =>
        TableStart.Find(path, static headers => headers is [{ Name: StampName }, { Name: TimeName }, ..]) is { Line: 0 };

    /// <summary>The readings, read as they are asked for; numbered from 1.</summary>
    /// <param name="path">The table.</param>
    /// <param name="format">Columns that are called otherwise, or whose headers state no unit.</param>
    /// <exception cref="CsvInputException">At the first line that cannot be read, or the log beside the table is of another experiment.</exception>
    public static IEnumerable<ReadingRow> Read(string path, SmuCsvFormat format)
    {
        using CsvTable table = CsvTable.Open(path, ',');
        NumberColumn time = NumberColumn.Find(table, format.Time.Name is null ? ExperimentTime : format.Time, [], Quantity.Time, required: true)!;
        NumberColumn? current = Electrical(table, format.Current, "current", isSource: false, Quantity.Current);
        NumberColumn? voltage = Electrical(table, format.Voltage, "voltage", isSource: false, Quantity.Voltage);
        NumberColumn? source = Electrical(table, format.Source, "voltage", isSource: true, Quantity.Voltage);
        ImpulseLog? log = ImpulseLog.Beside(path);
        long last = long.MinValue;
        for (long index = 1; table.MoveNext(); index++)
        {
            long stamp = time.Nanoseconds() ?? throw time.Error("the time is missing.");
            if (stamp < last)
                throw time.Error("the time runs back; the rows must be in the order of the readings.");
            if (index == 1 && log is not null && !log.Fits(table.Text(0), stamp))
                throw time.Error($"'{log.File}' beside it began at {log.Begin}, which is another experiment; put the right log there, or none.");
            last = stamp;
            yield return new ReadingRow(index, stamp, source?.Real() ?? double.NaN, voltage?.Real() ?? double.NaN, current?.Real() ?? double.NaN);
        }
    }

    /// <summary>The column that a user named, else the only one whose name holds the word; null if there is none.</summary>
    private static NumberColumn? Electrical(CsvTable table, ColumnChoice choice, string word, bool isSource, Quantity quantity)
    {
        if (choice.Name is not null)
            return NumberColumn.Find(table, choice, [], quantity, required: true);
        string[] found = [.. table.Headers.Where(h => IsCalled(h, word, isSource)).Select(static h => h.Text)];
        return found.Length switch
        {
            0 => null,
            1 => NumberColumn.Find(table, choice with { Name = found[0] }, [], quantity, required: true),
            _ => throw table.AskForColumn($"several columns hold a {word} ({CsvTable.Short(string.Join(", ", found))}); name one."),
        };
    }

    private static bool IsCalled(ColumnHeader header, string word, bool isSource)
    {
        string[] words = header.Name.Split('_');
        return words.Contains(word) && words.Any(static w => w is "set" or "setpoint" or "source") == isSource;
    }
}
