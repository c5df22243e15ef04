using AgNw.Recording.Errors;

namespace AgNw.Recording.Journal;

/// <summary>A journal cannot be read from some byte on. Everything before it is good and was delivered.</summary>
public sealed class JournalException : RecordingException
{
    internal JournalException(string file, long record, long offset, string problem, bool isTornTail)
        : base(record > 0 ? $"{file}, record {record} at byte {offset}: {problem}" : $"{file}, header: {problem}")
    {
        File = file;
        Record = record;
        Offset = offset;
        IsTornTail = isTornTail;
    }

    public string File { get; }

    /// <summary>Number of the first record that cannot be read, from 1; 0 = the header.</summary>
    public long Record { get; }

    /// <summary>Where it begins, bytes from the file's start.</summary>
    public long Offset { get; }

    /// <summary>The file ends there as a write cut short ends it; nothing of it was acknowledged to the board, and appending may go on.</summary>
    public bool IsTornTail { get; }
}
