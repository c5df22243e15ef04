using AgNw.Interlock.Events;
using AgNw.Recording.Errors;

namespace AgNw.Recording.Journal;

/// <summary>Reads journals in constant memory, also one that is being written.</summary>
public static class JournalReader
{
    /// <summary>The entries of a journal, in the order they were written.</summary>
    /// <exception cref="JournalException">at the first byte that is wrong; the entries before it have been delivered</exception>
    /// <exception cref="RecordingException">the file cannot be opened</exception>
    public static IEnumerable<JournalEntry> Read(string path)
    {
        using FileStream file = Open(path);
        foreach (JournalEntry entry in Read(file, path)) yield return entry;
    }

    /// <summary>The entries as events: ticks extended beyond the counter's wrap, boot by boot.</summary>
    /// <exception cref="JournalException">as <see cref="Read(string)"/></exception>
    public static IEnumerable<InterlockEvent> ReadEvents(string path)
    {
        uint? boot = null;
        var extender = new TickExtender();
        foreach (JournalEntry entry in Read(path))
        {
            if (boot != entry.Boot) extender = new TickExtender();
            boot = entry.Boot;
            var item = new InterlockEvent(entry.Boot, entry.Sequence, entry.Record.Ticks, entry.Record);
            // The stamp of a damaged record means nothing and must not move the clock.
            yield return item.IsDamaged ? item : item with { Ticks = extender.Extend(entry.Record.Ticks) };
        }
    }

    internal static IEnumerable<JournalEntry> Read(Stream file, string name)
    {
        byte[] buffer = new byte[JournalFormat.EntryBytes * 2048];
        int header = file.ReadAtLeast(buffer.AsSpan(0, JournalFormat.HeaderBytes), JournalFormat.HeaderBytes, throwOnEndOfStream: false);
        CheckHeader(buffer.AsSpan(0, header), name);
        long record = 1;
        long offset = JournalFormat.HeaderBytes;
        while (true)
        {
            int length = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            int at = 0;
            for (; at + JournalFormat.EntryBytes <= length; at += JournalFormat.EntryBytes)
            {
                if (!JournalFormat.TryReadEntry(buffer.AsSpan(at, JournalFormat.EntryBytes), out JournalEntry entry))
                    throw BadEntry(file, name, record, offset, buffer.AsMemory(at, length - at));
                yield return entry;
                record++;
                offset += JournalFormat.EntryBytes;
            }

            if (at < length)
            {
                throw new JournalException(
                    name, record, offset, $"the file ends after {length - at} of {JournalFormat.EntryBytes} bytes; it was cut there", isTornTail: true);
            }

            if (length < buffer.Length) yield break;
        }
    }

    private static void CheckHeader(ReadOnlySpan<byte> header, string name)
    {
        if (header.Length < JournalFormat.HeaderBytes)
        {
            // A header cut short is a creation cut short only if it is the beginning of ours.
            bool ours = JournalFormat.Header().AsSpan().StartsWith(header);
            throw new JournalException(
                name, 0, 0, $"the file ends after {header.Length} of {JournalFormat.HeaderBytes} bytes", isTornTail: ours);
        }

        if (JournalFormat.CheckHeader(header) is { } problem) throw new JournalException(name, 0, 0, problem, isTornTail: false);
    }

    /// <summary>Zeros up to the end are what a file system leaves of a write cut short; anything else is damage.</summary>
    private static JournalException BadEntry(Stream file, string name, long record, long offset, ReadOnlyMemory<byte> rest)
    {
        bool zeros = !rest.Span.ContainsAnyExcept((byte)0);
        byte[] buffer = new byte[65536];
        for (int length = 1; zeros && length > 0;)
        {
            length = file.Read(buffer);
            zeros = !buffer.AsSpan(0, length).ContainsAnyExcept((byte)0);
        }

        return zeros
            ? new JournalException(name, record, offset, "only zeros follow; a write was cut short there", isTornTail: true)
            : new JournalException(name, record, offset, "its CRC does not fit; a byte of it changed", isTornTail: false);
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{path} cannot be read ({exception.Message}).", exception);
        }
    }
}
