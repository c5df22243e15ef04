using System.Globalization;
using System.Text;

namespace AgNw.VirtualLab.Traces;

/// <summary>
/// Reads the electrical record of a Protochips holder (CSV): a fixed heading, rows at time 0 whose note is "name = value", then
/// data with times in ms, strictly ascending. Strict: what is not exactly such a file is a <see cref="TraceFormatException"/>
/// naming file, line and column. Limits: 4096 characters a line, 1 000 000 rows, 10^10 ms, 1000 A, 100 kV.
/// </summary>
public static class ProtochipsReader
{
    private const int MostLineCharacters = 4096;
    private const int MostRows = 1_000_000;
    private const int MostMetadata = 1000;
    private const double MostMilliseconds = 1e10;
    private const double MostAmpere = 1e3;
    private const double MostVolt = 1e5;
    private const double NanosecondsPerMillisecond = 1e6;

    private static readonly string[] Heading =
    [
        "Time", "Notes", "Channel A Current", "Channel A Voltage", "Channel A Resistance",
        "Channel B Current", "Channel B Voltage", "Channel B Resistance",
    ];

    private static readonly (string Name, string Unit)[] Units =
    [
        ("Time units", "Milliseconds"), ("Current units", "Amps"), ("Voltage units", "Volts"), ("Resistance units", "Ohms"),
    ];

    /// <summary>Reads a file; an unreadable one is an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</summary>
    public static ElectricalTrace Read(string path)
    {
        using var text = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return Read(text, path);
    }

    /// <summary>Reads from text; <paramref name="file"/> is what errors call it.</summary>
    public static ElectricalTrace Read(TextReader text, string file)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new BoundedLineReader(text, file, MostLineCharacters);
        CheckHeading(lines, file);
        var metadata = new List<KeyValuePair<string, string>>();
        var rows = new List<TraceRow>();
        while (lines.Next() is { } line)
        {
            string[] fields = Split(line, file, lines.Line);
            if (rows.Count == 0 && fields[1].IndexOf(" = ", StringComparison.Ordinal) is > 0 and int equals)
            {
                CheckMetadata(fields, metadata.Count, file, lines.Line);
                metadata.Add(new(fields[1][..equals].Trim(), fields[1][(equals + 3)..].Trim()));
                continue;
            }

            if (rows.Count == 0)
            {
                CheckUnits(metadata, file, lines.Line);
            }

            rows.Add(Row(fields, rows, file, lines.Line));
        }

        if (rows.Count == 0)
        {
            throw new TraceFormatException(file, lines.Line, null, "the file ends before the first row of data.");
        }

        return new ElectricalTrace(file, metadata, RecordedAt(metadata), rows);
    }

    private static void CheckHeading(BoundedLineReader lines, string file)
    {
        string[] fields = (lines.Next() ?? "").Split(',', StringSplitOptions.TrimEntries);
        for (int column = 0; column < Heading.Length; column++)
        {
            if (column >= fields.Length || fields[column] != Heading[column])
            {
                throw new TraceFormatException(
                    file, 1, Heading[column], $"heading expected as column {column + 1}; this is no electrical record of a Protochips holder.");
            }
        }

        if (fields.Length > Heading.Length)
        {
            throw new TraceFormatException(file, 1, null, $"{fields.Length} columns, {Heading.Length} expected.");
        }
    }

    private static string[] Split(string line, string file, int number)
    {
        string[] fields = line.Split(',', StringSplitOptions.TrimEntries);
        return fields.Length == Heading.Length
            ? fields
            : throw new TraceFormatException(file, number, null, $"{fields.Length} fields, {Heading.Length} expected; is the line cut off?");
    }

    private static void CheckMetadata(string[] fields, int count, string file, int line)
    {
        if (Number(fields, 0, 0, MostMilliseconds, file, line) != 0)
        {
            throw new TraceFormatException(file, line, Heading[0], $"'{fields[0]}' in a row of metadata, 0 expected.");
        }

        if (count == MostMetadata)
        {
            throw new TraceFormatException(file, line, null, $"more than {MostMetadata} rows of metadata.");
        }
    }

    private static void CheckUnits(List<KeyValuePair<string, string>> metadata, string file, int line)
    {
        foreach ((string name, string unit) in Units)
        {
            string? found = metadata.Find(entry => entry.Key == name).Value;
            if (found != unit)
            {
                throw new TraceFormatException(
                    file, line, Heading[1], $"before the data '{name} = {unit}' is expected, {(found is null ? "nothing" : $"'{found}'")} was found.");
            }
        }
    }

    private static TraceRow Row(string[] fields, List<TraceRow> rows, string file, int line)
    {
        if (rows.Count == MostRows)
        {
            throw new TraceFormatException(file, line, null, $"more than {MostRows} rows; cut the record.");
        }

        double milliseconds = Number(fields, 0, 0, MostMilliseconds, file, line);
        long nanoseconds = (long)Math.Round(milliseconds * NanosecondsPerMillisecond);
        if (rows.Count > 0 && nanoseconds <= rows[^1].TimeNanoseconds)
        {
            throw new TraceFormatException(file, line, Heading[0], $"{fields[0]} ms is not later than the row before (line {rows[^1].Line}).");
        }

        return new TraceRow(nanoseconds, fields[1], Sample(fields, 2, file, line), Sample(fields, 5, file, line), line);
    }

    private static ChannelSample Sample(string[] fields, int column, string file, int line) => new(
        Number(fields, column, -MostAmpere, MostAmpere, file, line),
        Number(fields, column + 1, -MostVolt, MostVolt, file, line),
        fields[column + 2] == "NaN" ? double.NaN : Number(fields, column + 2, double.MinValue, double.MaxValue, file, line));

    private static double Number(string[] fields, int column, double low, double high, string file, int line)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(fields[column], Styles, CultureInfo.InvariantCulture, out double value) || !double.IsFinite(value))
        {
            throw new TraceFormatException(file, line, Heading[column], $"'{fields[column]}' is not a number.");
        }

        return value >= low && value <= high
            ? value
            : throw new TraceFormatException(
                file, line, Heading[column], string.Create(CultureInfo.InvariantCulture, $"{fields[column]} is not from {low} to {high}."));
    }

    private static DateTime? RecordedAt(List<KeyValuePair<string, string>> metadata)
    {
        string? date = metadata.Find(entry => entry.Key == "Date (yyyy.mm.dd)").Value;
        string? time = metadata.Find(entry => entry.Key == "Time (hh:mm:ss.ms)").Value;
        return DateTime.TryParseExact(
            $"{date} {time}", "yyyy.MM.dd HH:mm:ss.FFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at)
            ? at
            : null;
    }
}
