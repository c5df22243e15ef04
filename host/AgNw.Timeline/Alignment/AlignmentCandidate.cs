namespace AgNw.Timeline.Alignment;

/// <summary>A refined alignment.</summary>
/// <param name="LogLikelihood">Comparable between candidates of the same sequences.</param>
/// <param name="Partner">For each item its pulse, or -1.</param>
/// <param name="Confidence">For each item the probability of its partner.</param>
internal sealed record AlignmentCandidate(double LogLikelihood, int[] Partner, double[] Confidence)
{
    /// <summary>Median difference in pulses from another candidate over the items that both assign; null if they share none.</summary>
    public int? ShiftFrom(AlignmentCandidate other)
    {
        int[] differences = [.. Partner.Zip(other.Partner).Where(static p => p.First >= 0 && p.Second >= 0)
            .Select(static p => p.First - p.Second).Order()];
        return differences.Length == 0 ? null : differences[differences.Length / 2];
    }
}
