using AgNw.Recording.Errors;

namespace AgNw.Recording.Csv;

/// <summary>Creates files that must not exist yet.</summary>
public static class NewFile
{
    /// <exception cref="RecordingException">it exists, or the folder cannot be written</exception>
    public static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1);
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new RecordingException($"{path} exists already; nothing of a run is overwritten. Give another name or move it away.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{path} cannot be created ({exception.Message}); check that the folder exists and may be written.", exception);
        }
    }
}
