using AgNw.Recording.Errors;
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
        JournalCheck journal = JournalCheck.Of(run, problems);
        if (!File.Exists(run.Manifest))
        {
            problems.Add("manifest.json: missing; the run was not ended, so neither counts nor hashes can be checked");
            return new VerificationReport(journal.Records, 0, problems);
        }

        try
        {
            RunManifest manifest = ManifestFile.Read(run);
            if (manifest.EndedUtc is null)
            {
                problems.Add("manifest.json: the run was not ended, so neither counts nor hashes can be checked; record into it again and end it");
                return new VerificationReport(journal.Records, 0, problems);
            }

            journal.Compare(manifest.Boots, problems);
            CheckFiles(run, manifest, problems);
            return new VerificationReport(journal.Records, manifest.Files.Count, problems);
        }
        catch (RecordingException exception)
        {
            problems.Add(exception.Message);
            return new VerificationReport(journal.Records, 0, problems);
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
