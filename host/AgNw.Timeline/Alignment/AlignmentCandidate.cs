namespace AgNw.Timeline.Alignment;

/// <summary>A refined alignment.</summary>
/// <param name="LogLikelihood">Comparable between candidates of the same sequences.</param>
/// <param name="Partner">For each item its pulse, or -1.</param>
/// <param name="Confidence">For each item the probability of its partner.</param>
/// <param name="Sigma">Standard deviation of the residuals, in seconds.</param>
/// <param name="Outside">Number of items before the first or after the last pulse.</param>
internal sealed record AlignmentCandidate(double LogLikelihood, int[] Partner, double[] Confidence, double Sigma, int Outside)
{
    /// <summary>The candidate with another log-likelihood for each item outside.</summary>
    public AlignmentCandidate Reweighted(double before, double after) =>
        this with { LogLikelihood = LogLikelihood + (Outside * (after - before)) };

    /// <summary>Median difference in pulses from another candidate over the items that both assign; null if they share none.</summary>
    public int? ShiftFrom(AlignmentCandidate other)
    {
        int[] differences = [.. Partner.Zip(other.Partner).Where(static p => p.First >= 0 && p.Second >= 0)
            .Select(static p => p.First - p.Second).Order()];
        return differences.Length == 0 ? null : differences[differences.Length / 2];
    }
}
