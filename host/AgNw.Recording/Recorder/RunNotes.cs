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
            using var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
            if (file.Length == 0) file.Write(Encoding.UTF8.GetBytes(string.Join(',', Columns) + "\n"));
            file.Write(Encoding.UTF8.GetBytes($"{line.Text}\n"));
            file.Flush(flushToDisk: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{_path} cannot be written ({exception.Message}).", exception);
        }
    }
}
