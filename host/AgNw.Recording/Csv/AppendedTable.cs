using System.Text;
using AgNw.Recording.Errors;

namespace AgNw.Recording.Csv;

/// <summary>
/// A CSV file of a run that grows while the run is recorded, also over restarts of the program. What <see cref="Append"/> returned from is on
/// the disk, whole; a line that a crash cut short is cut off at the next append. Opened for each append: rows are rare.
/// </summary>
public sealed class AppendedTable<TRow>(string path, CsvFormat<TRow> format)
{
    private readonly CsvLine _line = new();

    /// <summary>The file.</summary>
    public string FilePath => path;

    /// <exception cref="RecordingException">the disk is full or fails, or the folder may not be written: the file is as before</exception>
    public void Append(in TRow row)
    {
        _line.Clear();
        format.Write(_line, row);
        _line.EndLine();
        string text = _line.Text;
        try
        {
            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1);
            long end = EndOfLastLine(file);
            file.SetLength(end);
            file.Seek(end, SeekOrigin.Begin);
            Write(file, end, (end == 0 ? string.Join(',', format.Columns) + "\n" : string.Empty) + text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{path} cannot be written ({exception.Message}); make room, or choose a folder that may be written.", exception);
        }
    }

    private static void Write(FileStream file, long end, string text)
    {
        try
        {
            file.Write(Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            file.SetLength(end);
            throw;
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // What .NET makes of EFBIG.
            file.SetLength(end);
            throw new IOException("the file may not become longer", exception);
        }
    }

    private static long EndOfLastLine(FileStream file)
    {
        long end = file.Length;
        while (end > 0)
        {
            file.Seek(end - 1, SeekOrigin.Begin);
            if (file.ReadByte() == '\n') return end;
            end--;
        }

        return 0;
    }
}
