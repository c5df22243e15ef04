using System.Globalization;
using System.Text;
using AgNw.Recording.Csv;
using AgNw.Recording.Errors;

namespace AgNw.Recording.Recorder;

/// <summary>notes.csv: what the recorder noticed, appended and on disk at once; goes on over restarts.</summary>
public sealed class RunNotes
{
    /// <summary>Column names.</summary>
    public static readonly IReadOnlyList<string> Columns = ["kind", "boot", "sequence", "records", "text"];

    private readonly string _path;
    private readonly List<RecorderNote> _notes = [];

    /// <param name="path">the file; begun if it is not there</param>
    public RunNotes(string path) => _path = path;

    /// <summary>The notes made by this program since it started.</summary>
    public IReadOnlyList<RecorderNote> Made => _notes;

    /// <summary>Makes a note.</summary>
    /// <exception cref="RecordingException">the disk is full or fails</exception>
    public void Add(RecorderNote note)
    {
        _notes.Add(note);
        var line = new CsvLine();
        line.Add(note.Kind.ToString());
        line.Add(note.Boot.ToString("X8", CultureInfo.InvariantCulture));
        line.Add(note.Sequence);
        line.Add(note.Count);
        line.Add(note.Text);
        try
        {
            using var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            if (file.Length == 0) file.Write(Encoding.UTF8.GetBytes(string.Join(',', Columns) + "\n"));
            else EndLine(file);
            file.Write(Encoding.UTF8.GetBytes($"{line.Text}\n"));
            file.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{_path} cannot be written ({exception.Message}).", exception);
        }
    }

    /// <summary>To the end of the file, on a line of its own even if a crash cut the last one.</summary>
    private static void EndLine(FileStream file)
    {
        file.Seek(-1, SeekOrigin.End);
        if (file.ReadByte() != '\n') file.WriteByte((byte)'\n');
    }
}
