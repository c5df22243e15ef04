namespace AgNw.Timeline.FrameFiles;

/// <summary>A camera's file cannot be read. The message is one line: file, byte, what is wrong, what to do.</summary>
public sealed class FrameFileException : Exception
{
    /// <param name="file">Path as it was given.</param>
    /// <param name="offset">Byte from 0 at which it was found; negative if the file as a whole is wrong.</param>
    /// <param name="reason">What is wrong, and what to do where that helps.</param>
    /// <param name="inner">What it was found by.</param>
    public FrameFileException(string file, long offset, string reason, Exception? inner = null)
        : base(file + (offset < 0 ? string.Empty : $", byte {offset}") + ": " + reason, inner)
    {
        File = file;
        Offset = offset;
    }

    /// <summary>Path as it was given.</summary>
    public string File { get; }

    /// <summary>Byte from 0; negative if the file as a whole is wrong.</summary>
    public long Offset { get; }
}
