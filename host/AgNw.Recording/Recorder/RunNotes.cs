using AgNw.Recording.Csv;
using AgNw.Recording.Errors;

namespace AgNw.Recording.Recorder;

/// <summary>notes.csv: what was noticed while a run was recorded, appended and on disk at once; goes on over restarts. Any thread.</summary>
/// <param name="path">the file; begun if it is not there</param>
/// <param name="clock">the host's</param>
public sealed class RunNotes(string path, TimeProvider clock)
{
    // What is kept of a run that lasts for weeks on a bad line.
    private const int MostKept = 1000;

    private readonly Lock _lock = new();
    private readonly AppendedTable<RecorderNote> _table = new(path, new NoteFormat());
    private readonly Queue<RecorderNote> _made = new();

    /// <summary>Told every note, also one that could not be written.</summary>
    public event Action<RecorderNote>? Made;

    /// <summary>The last notes made by this program since it started, oldest first.</summary>
    public IReadOnlyList<RecorderNote> Latest
    {
        get
        {
            lock (_lock) return [.. _made];
        }
    }

    /// <summary>Makes a note.</summary>
    /// <exception cref="RecordingException">the disk is full or fails</exception>
    public void Add(NoteKind kind, uint boot, uint sequence, long count, string text)
    {
        var note = new RecorderNote(clock.GetUtcNow(), kind, boot, sequence, count, text.ReplaceLineEndings(" "));
        lock (_lock)
        {
            _made.Enqueue(note);
            if (_made.Count > MostKept) _made.Dequeue();
            Made?.Invoke(note);
            _table.Append(note);
        }
    }
}
