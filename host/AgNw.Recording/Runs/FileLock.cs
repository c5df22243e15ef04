using AgNw.Recording.Errors;

namespace AgNw.Recording.Runs;

/// <summary>
/// Keeps a second program from writing what this one writes: a file of its own beside it, since a file that others may read carries no lock on Unix.
/// The system releases it when the program dies, and what is then left of it is no part of a run.
/// </summary>
public static class FileLock
{
    /// <summary>What the name of the lock ends with.</summary>
    public const string Suffix = ".lock";

    /// <summary>Takes the lock until it is disposed.</summary>
    /// <param name="path">what is to be written</param>
    /// <param name="other">what another program that holds it does</param>
    /// <exception cref="RecordingException">another program holds it, or the folder may not be written</exception>
    public static IDisposable Take(string path, string other)
    {
        try
        {
            return new FileStream(path + Suffix, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{path} cannot be locked ({exception.Message}); {other}, or its folder may not be written.", exception);
        }
    }
}
