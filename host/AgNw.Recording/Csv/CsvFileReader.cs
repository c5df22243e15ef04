using System.Text;
using AgNw.Recording.Errors;

namespace AgNw.Recording.Csv;

/// <summary>Reads a CSV file of ours row by row in constant memory.</summary>
public static class CsvFileReader
{
    // A longer line is not one of ours; refused before it is held in memory.
    private const int MaximumLine = 65536;

    /// <summary>The rows of a file, read as they are asked for.</summary>
    /// <exception cref="TableException">at the first line that cannot be read; the rows before it have been delivered</exception>
    public static IEnumerable<TRow> Read<TRow>(string path, ReadableCsvFormat<TRow> format)
    {
        using StreamReader reader = Open(path);
        var fields = new CsvFields(path, format.Columns);
        string? header = ReadLine(reader, path, 1);
        string expected = string.Join(',', format.Columns);
        if (header != expected)
            throw new TableException(path, 1, $"the header is '{header}', expected '{expected}'");
        for (long line = 2; ReadLine(reader, path, line) is { } text; line++)
        {
            fields.Load(text, line);
            yield return format.Read(fields);
        }
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 65536);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{path} cannot be read ({exception.Message}).", exception);
        }
    }

    private static string? ReadLine(StreamReader reader, string path, long line)
    {
        var builder = new StringBuilder();
        for (int value = reader.Read(); value >= 0; value = reader.Read())
        {
            if (value == '\n') return builder.ToString().TrimEnd('\r');
            if (builder.Length == MaximumLine) throw new TableException(path, line, $"longer than {MaximumLine} characters; not a table of a run");
            builder.Append((char)value);
        }

        // Ours end with a line feed: what has none was cut.
        return builder.Length == 0 ? null : throw new TableException(path, line, "the last line does not end; the file is cut", isCut: true);
    }
}
