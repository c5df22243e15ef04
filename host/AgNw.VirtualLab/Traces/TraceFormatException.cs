namespace AgNw.VirtualLab.Traces;

/// <summary>A record that cannot be read: says which file, which line (from 1), which column, what is wrong and what is expected.</summary>
public sealed class TraceFormatException : FormatException
{
    public TraceFormatException(string file, int line, string? column, string problem, Exception? inner = null)
        : base($"{file}:{line}: {(column is null ? "" : $"column '{column}': ")}{problem}", inner)
    {
        File = file;
        Line = line;
        Column = column;
    }

    /// <summary>Name of the file as the caller gave it.</summary>
    public string File { get; }

    /// <summary>Line, from 1.</summary>
    public int Line { get; }

    /// <summary>Column by its heading, or null when the whole line is meant.</summary>
    public string? Column { get; }
}
