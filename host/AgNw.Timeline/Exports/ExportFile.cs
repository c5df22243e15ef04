using AgNw.Recording.Csv;
using AgNw.Recording.Errors;

namespace AgNw.Timeline.Exports;

/// <summary>Files of an export: none is overwritten, and one that could not be written whole does not stay.</summary>
internal static class ExportFile
{
    /// <summary>Writes a file.</summary>
    /// <exception cref="RecordingException">It exists, or cannot be written.</exception>
    public static void Write(string path, Action<FileStream> write)
    {
        FileStream file = NewFile.Create(path);
        try
        {
            using (file)
            {
                write(file);
                file.Flush(flushToDisk: true);
            }
        }
        catch (Exception exception)
        {
            File.Delete(path);
            if (exception is IOException or UnauthorizedAccessException)
                throw new RecordingException($"{path} cannot be written ({exception.Message}); make room and export again.", exception);
            throw;
        }
    }
}
