namespace AgNw.Timeline.Csv;

/// <summary>A table from outside cannot be read. The message is one line: file, line, column, what is wrong, what to do.</summary>
public sealed class CsvInputException : Exception
{
    /// <param name="file">Path as it was given.</param>
    /// <param name="line">Line from 1; 0 if the file as a whole is wrong.</param>
    /// <param name="column">Header of the column; null if the line as a whole is wrong.</param>
    /// <param name="reason">What is wrong, and what to do where that helps.</param>
    /// <param name="inner">What it was found by.</param>
    public CsvInputException(string file, long line, string? column, string reason, Exception? inner = null)
        : base(Where(file, line, column) + reason, inner)
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>Path as it was given.</summary>
    public string File { get; }

    /// <summary>Line from 1; 0 if the file as a whole is wrong.</summary>
    public long Line { get; }

    /// <summary>Header of the column; null if the line as a whole is wrong.</summary>
    public string? Column { get; }

    /// <summary>True if naming a column, or its unit, helps.</summary>
    public bool AsksForColumns { get; init; }

    private static string Where(string file, long line, string? column) =>
        file + (line > 0 ? $", line {line}" : string.Empty) + (column is null ? string.Empty : $", column '{column}'") + ": ";
}
