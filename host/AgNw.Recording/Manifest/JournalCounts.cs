using System.Globalization;
using AgNw.Interlock.Status;
using AgNw.Recording.Journal;

namespace AgNw.Recording.Manifest;

/// <summary>Counts a journal, a boot at a time, for the manifest and for proving a run whole.</summary>
public static class JournalCounts
{
    /// <param name="path">the journal</param>
    /// <param name="end">the board's log when recording ended; null when it could not be asked</param>
    /// <exception cref="JournalException">the journal is damaged</exception>
    public static IReadOnlyList<BootCounts> Of(string path, LogState? end)
    {
        List<Tally> boots = [];
        foreach (JournalEntry entry in JournalReader.Read(path))
        {
            if (boots.Count == 0 || boots[^1].Boot != entry.Boot) boots.Add(new Tally(entry.Boot, entry.Sequence));
            boots[^1].Take(entry.Sequence);
        }

        if (end is { } state && (boots.Count == 0 || boots[^1].Boot != state.Boot)) boots.Add(new Tally(state.Boot, first: null));
        return [.. boots.Select((tally, index) => tally.Describe(index == boots.Count - 1 ? end : null))];
    }

    private sealed class Tally(uint boot, uint? first)
    {
        private uint _next = first ?? 0;
        private long _count;
        private long _missing;

        public uint Boot => boot;

        public void Take(uint sequence)
        {
            uint ahead = unchecked(sequence - _next);
            if (ahead <= int.MaxValue) _missing += ahead;
            _count++;
            _next = unchecked(sequence + 1);
        }

        public BootCounts Describe(LogState? end)
        {
            long missing = _missing;
            if (end is { } state) missing += first is null ? state.Count : unchecked(state.Head - _next);
            return new BootCounts(
                boot.ToString("X8", CultureInfo.InvariantCulture), end?.Head, first, _count, missing, end?.Lost);
        }
    }
}
