using System.Globalization;
using AgNw.Contract;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Verification;

/// <summary>Goes through a journal record by record: CRCs, sequences, and what is missing between, before and after them, by number.</summary>
internal sealed class JournalCheck
{
    // A journal that is nothing but damage is said in a few lines, not in a million.
    private const int MostProblems = 100;

    private readonly List<BootTally> _boots = [];
    private bool _isWhole = true;

    /// <summary>Records that could be read.</summary>
    public long Records { get; private set; }

    public static JournalCheck Of(RunFolder run, List<string> problems)
    {
        var check = new JournalCheck();
        try
        {
            foreach (JournalEntry entry in JournalReader.Read(run.Journal)) check.Take(entry, problems);
        }
        catch (JournalException exception)
        {
            check._isWhole = false;
            problems.Add(exception.Message);
        }

        if (problems.Count > MostProblems)
        {
            int more = problems.Count - MostProblems;
            problems.RemoveRange(MostProblems, more);
            problems.Add($"events.agnw: {more} more of this kind");
        }

        return check;
    }

    /// <summary>Holds the counts that the board and the journal had when the run was ended against what is there.</summary>
    public void Compare(IReadOnlyList<BootCounts> stated, List<string> problems)
    {
        foreach (BootTally boot in _boots.Where(boot => stated.All(known => known.Boot != boot.Name)))
            problems.Add($"boot {boot.Name}: {boot.Count} records in the journal, and the manifest knows nothing of this boot");
        foreach (BootCounts boot in stated)
        {
            BootTally? found = _boots.FirstOrDefault(tally => tally.Name == boot.Boot);
            long count = found?.Count ?? 0;
            if (count != boot.Journal && _isWhole) problems.Add($"boot {boot.Boot}: {count} records in the journal, {boot.Journal} when the run was ended");
            if (boot.Head is { } head) CompareHead(boot.Boot, found, (uint)head, problems);
            // The core counts from its start: what was lost before this run is none of its business.
            bool lost = found?.Lost > 0 || (boot.LostInCore > 0 && boot.First == 0);
            if (lost) problems.Add($"boot {boot.Boot}: the board's log had no room for {Math.Max(found?.Lost ?? 0, boot.LostInCore ?? 0)} records; LOSS records tell where");
        }
    }

    private static void CompareHead(string name, BootTally? found, uint head, List<string> problems)
    {
        uint next = found?.Next ?? 0;
        uint missing = unchecked(head - next);
        if (missing == 0) return;
        problems.Add(missing <= int.MaxValue
            ? $"boot {name}: {Range(next, missing)} missing at the end; the board had written them"
            : $"boot {name}: the journal goes to sequence {Text(unchecked(next - 1))}, and the board had written up to {Text(unchecked(head - 1))} only");
    }

    private void Take(in JournalEntry entry, List<string> problems)
    {
        Records++;
        bool begins = _boots.Count == 0 || _boots[^1].Boot != entry.Boot;
        bool returns = begins && Contains(entry.Boot);
        if (begins) _boots.Add(new BootTally(entry.Boot, _boots.Count == 0 ? entry.Sequence : 0));
        BootTally boot = _boots[^1];
        if (returns) problems.Add($"{Place(entry)}: boot {boot.Name} had ended before another began");
        if (!entry.Record.IsGood || entry.Record.Sequence != (ushort)entry.Sequence)
            problems.Add($"{Place(entry)}: the board's own CRC or sequence does not fit");
        uint ahead = unchecked(entry.Sequence - boot.Next);
        if (ahead > int.MaxValue) problems.Add($"{Place(entry)}: sequence {Text(boot.Next)} was to follow; this one was there before");
        else if (ahead > 0) problems.Add($"{Place(entry)}: {Range(boot.Next, ahead)} missing before it");
        boot.Take(entry.Sequence);
        if (entry.Record.IsGood && entry.Record.Kind == (byte)RecordKind.Loss) boot.TakeLoss(entry.Record.Value);
    }

    private bool Contains(uint boot) => _boots.Exists(tally => tally.Boot == boot);

    private string Place(in JournalEntry entry) =>
        string.Create(CultureInfo.InvariantCulture, $"events.agnw, record {Records}, boot {entry.Boot:X8}, sequence {entry.Sequence}");

    private static string Range(uint first, uint count) => count == 1
        ? $"sequence {Text(first)} is"
        : $"sequences {Text(first)} to {Text(unchecked(first + count - 1))} ({Text(count)} records) are";

    private static string Text(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
