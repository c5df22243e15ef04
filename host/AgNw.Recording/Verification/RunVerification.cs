using AgNw.Recording.Errors;
using AgNw.Recording.Journal;
using AgNw.Recording.Manifest;
using AgNw.Recording.Runs;

namespace AgNw.Recording.Verification;

/// <summary>Proves a run whole, or says exactly what is missing: every record's CRC and sequence, counts at both ends, every file's hash.</summary>
public static class RunVerification
{
    /// <summary>Checks everything; changes nothing.</summary>
    /// <exception cref="RecordingException">the folder's files cannot be read at all</exception>
    public static VerificationReport Check(RunFolder run)
    {
        List<string> problems = [];
        long records = CheckRecords(run, problems);
        if (!File.Exists(run.Manifest))
        {
            problems.Add("manifest.json: missing; the run was not ended, so neither counts nor hashes can be checked");
            return new VerificationReport(records, 0, problems);
        }

        try
        {
            RunManifest manifest = ManifestFile.Read(run);
            CheckCounts(run, manifest, problems);
            CheckFiles(run, manifest, problems);
            return new VerificationReport(records, manifest.Files.Count, problems);
        }
        catch (RecordingException exception)
        {
            problems.Add(exception.Message);
            return new VerificationReport(records, 0, problems);
        }
    }

    private static long CheckRecords(RunFolder run, List<string> problems)
    {
        long records = 0;
        uint? boot = null;
        uint next = 0;
        try
        {
            foreach (JournalEntry entry in JournalReader.Read(run.Journal))
            {
                records++;
                string place = $"events.agnw, record {records}, boot {entry.Boot:X8}, sequence {entry.Sequence}";
                if (!entry.Record.IsGood || entry.Record.Sequence != (ushort)entry.Sequence) problems.Add($"{place}: the board's own CRC or sequence does not fit");
                if (boot == entry.Boot && entry.Sequence != next) problems.Add($"{place}: sequence {next} was to follow");
                boot = entry.Boot;
                next = unchecked(entry.Sequence + 1);
            }
        }
        catch (JournalException exception)
        {
            problems.Add(exception.Message);
        }

        return records;
    }

    private static void CheckCounts(RunFolder run, RunManifest manifest, List<string> problems)
    {
        Dictionary<string, long> inJournal = [];
        try
        {
            inJournal = JournalCounts.Of(run.Journal, end: null).GroupBy(b => b.Boot).ToDictionary(b => b.Key, b => b.Sum(c => c.Journal));
        }
        catch (JournalException)
        {
            // Named already where the records were read.
        }

        foreach (BootCounts boot in manifest.Boots)
        {
            long found = inJournal.GetValueOrDefault(boot.Boot);
            if (found != boot.Journal) problems.Add($"boot {boot.Boot}: {found} records in the journal, {boot.Journal} when the run was ended");
            if (boot.Missing > 0) problems.Add($"boot {boot.Boot}: {boot.Missing} records that the board wrote are not in the journal");
            if (boot.LostInCore > 0) problems.Add($"boot {boot.Boot}: the board's log had no room for {boot.LostInCore} records");
        }
    }

    private static void CheckFiles(RunFolder run, RunManifest manifest, List<string> problems)
    {
        Dictionary<string, FileDigest> there = FileDigest.OfFolder(run.FullPath, Path.GetFileName(run.Manifest)).ToDictionary(f => f.Name);
        foreach (FileDigest stated in manifest.Files)
        {
            if (!there.Remove(stated.Name, out FileDigest? found)) problems.Add($"{stated.Name}: missing");
            else if (found != stated) problems.Add($"{stated.Name}: changed since the run was ended ({found.Bytes} bytes, {stated.Bytes} then)");
        }

        problems.AddRange(there.Keys.Order(StringComparer.Ordinal).Select(name => $"{name}: not in the manifest"));
    }
}
