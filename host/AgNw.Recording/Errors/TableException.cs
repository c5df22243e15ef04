namespace AgNw.Recording.Errors;

/// <summary>A CSV file of a run cannot be read. The rows before it were delivered.</summary>
public sealed class TableException(string file, long line, string problem, bool isCut = false)
    : RecordingException(line > 0 ? $"{file}, line {line}: {problem}" : $"{file}: {problem}")
{
    public string File { get; } = file;

    /// <summary>Line in the file, from 1; 0 when the file as a whole is wrong.</summary>
    public long Line { get; } = line;

    /// <summary>The last line does not end: it was cut short while it was written.</summary>
    public bool IsCut { get; } = isCut;
}
