using AgNw.Interlock.Events;
using AgNw.Recording.Errors;

namespace AgNw.Recording.Journal;

/// <summary>
/// The append-only raw event log of a run. What <see cref="Append"/> returned from is on the disk; only then may it be acknowledged to the
/// board. One writer at a time.
/// </summary>
public sealed class EventJournal : IDisposable
{
    private readonly IDurableFile _file;
    private readonly string _path;
    private long _length;

    private EventJournal(IDurableFile file, string path)
    {
        _file = file;
        _path = path;
    }

    /// <summary>Entries in the file.</summary>
    public long Count { get; private set; }

    /// <summary>The last entry; null in an empty journal.</summary>
    public JournalEntry? Last { get; private set; }

    /// <summary>What opening had to cut off, in words; null when nothing was torn.</summary>
    public string? Repair { get; private set; }

    /// <summary>Begins a journal.</summary>
    /// <exception cref="RecordingException">the file exists, or the folder cannot be written</exception>
    public static EventJournal Create(string path) => Begin(DurableFile.Create(path), path);

    /// <summary>Opens a journal to go on. A torn tail is cut off and told in <see cref="Repair"/>; any other damage is an error.</summary>
    /// <exception cref="JournalException">a record before the end is damaged: nothing was changed</exception>
    /// <exception cref="RecordingException">the file cannot be opened</exception>
    public static EventJournal OpenToAppend(string path)
    {
        DurableFile file = DurableFile.Open(path);
        try
        {
            var journal = new EventJournal(file, path);
            journal.Recover();
            return journal;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Appends events and returns when they are on the disk.</summary>
    /// <exception cref="RecordingException">the disk is full or fails: none of them is in the journal, so none may be acknowledged</exception>
    public void Append(IReadOnlyList<InterlockEvent> events)
    {
        if (events.Count == 0) return;
        byte[] bytes = new byte[events.Count * JournalFormat.EntryBytes];
        for (int index = 0; index < events.Count; index++)
        {
            InterlockEvent item = events[index];
            JournalFormat.WriteEntry(bytes.AsSpan(index * JournalFormat.EntryBytes), item.Boot, item.Sequence, item.Record);
        }

        try
        {
            _file.Append(bytes);
            _file.FlushToDisk();
        }
        catch (IOException exception)
        {
            TakeBack();
            throw new RecordingException(
                $"{_path} cannot be written ({exception.Message}). Nothing was acknowledged: the board keeps the records. Make room and go on in the same run.",
                exception);
        }

        _length += bytes.Length;
        Count += events.Count;
        Last = new JournalEntry(events[^1].Boot, events[^1].Sequence, events[^1].Record);
    }

    public void Dispose() => _file.Dispose();

    internal static EventJournal Begin(IDurableFile file, string path)
    {
        var journal = new EventJournal(file, path);
        journal.WriteHeader();
        return journal;
    }

    private void WriteHeader()
    {
        _file.Append(JournalFormat.Header());
        _file.FlushToDisk();
        _length = JournalFormat.HeaderBytes;
    }

    private void Recover()
    {
        try
        {
            _length = JournalFormat.HeaderBytes;
            foreach (JournalEntry entry in JournalReader.Read(_path))
            {
                Last = entry;
                Count++;
                _length += JournalFormat.EntryBytes;
            }
        }
        catch (JournalException torn) when (torn.IsTornTail)
        {
            Repair = $"{torn.Message}; {_file.Length - torn.Offset} bytes were cut off, the {Count} records before them are whole";
            _file.Truncate(torn.Offset);
            if (torn.Record == 0) WriteHeader();
            else _file.FlushToDisk();
        }
    }

    /// <summary>A part that was written must not stand in the way of the next append.</summary>
    private void TakeBack()
    {
        try
        {
            _file.Truncate(_length);
        }
        catch (IOException)
        {
            // The next opening cuts the torn tail.
        }
    }
}
