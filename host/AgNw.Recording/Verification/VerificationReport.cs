namespace AgNw.Recording.Verification;

/// <summary>What checking a run found.</summary>
/// <param name="Records">records read from the journal</param>
/// <param name="Files">files whose hashes were checked</param>
/// <param name="Problems">one line each: what is wrong, and where; empty when the run is whole</param>
public sealed record VerificationReport(long Records, int Files, IReadOnlyList<string> Problems)
{
    public bool IsWhole => Problems.Count == 0;
}
