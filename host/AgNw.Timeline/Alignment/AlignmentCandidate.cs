namespace AgNw.Timeline.Alignment;

/// <summary>A refined alignment.</summary>
/// <param name="LogLikelihood">Comparable between candidates of the same sequences.</param>
/// <param name="Partner">For each item its pulse, or -1.</param>
/// <param name="Confidence">For each item the probability of its partner.</param>
/// <param name="Sigma">Standard deviation of the residuals, in seconds.</param>
/// <param name="Before">Number of items before the first pulse.</param>
/// <param name="After">Number of items after the last pulse.</param>
/// <param name="Offset">Pulse time minus item time at the first item, s; beyond a step of the clock it is another.</param>
/// <param name="Drift">Change of the offset with the items' time, as a ratio.</param>
internal sealed record AlignmentCandidate(
    double LogLikelihood, int[] Partner, double[] Confidence, double Sigma, int Before, int After, double Offset, double Drift)
{
    private const double ItemScatter = 0.7;

    private int Outside => Before + After;

    /// <summary>
    /// The candidate with another log-density for its items that have no pulse: they had one that was not recorded, and stand to it as the
    /// others do to theirs, so that explaining one more item is worth no more than the improbability of losing a pulse.
    /// </summary>
    /// <param name="model">The model that the log-likelihood was computed with.</param>
    /// <param name="sigma">Standard deviation of the residuals now that it is known, in seconds.</param>
    public AlignmentCandidate Reweighted(AlignmentModel model, double sigma)
    {
        int inside = Partner.Count(static p => p < 0) - Outside;
        double outside = Outside * (AlignmentModel.LogOutsideFor(sigma) - model.LogOutside);
        double extra = inside * (AlignmentModel.LogUnrecorded(sigma) - AlignmentModel.LogUniform(model.Period));
        return this with { LogLikelihood = LogLikelihood + outside + extra };
    }

    /// <summary>
    /// By how much this candidate's log-likelihood leads, less what chance alone makes: where items lie outside of one only, the two explain different
    /// items, and an item's own contribution r^2 / (2 sigma^2) scatters by 0.7 for a normal residual. Two standard deviations are taken off.
    /// </summary>
    public double LeadOver(AlignmentCandidate other) =>
        LogLikelihood - other.LogLikelihood - (2 * ItemScatter * Math.Sqrt(Math.Abs(Before - other.Before) + Math.Abs(After - other.After)));

    /// <summary>The pairs with every pulse moved by a number of pulses; those that fall off either end are left out.</summary>
    public IReadOnlyList<(int Item, int Pulse)> Shifted(int by, int pulses) =>
        [.. Partner.Select((pulse, item) => (Item: item, Pulse: pulse)).Where(static p => p.Pulse >= 0)
            .Select(p => (p.Item, Pulse: p.Pulse + by)).Where(p => p.Pulse >= 0 && p.Pulse < pulses)];

    /// <summary>True if the other gives the same items the same pulses.</summary>
    public bool AgreesWith(AlignmentCandidate other) => Partner.AsSpan().SequenceEqual(other.Partner);

    /// <summary>Median difference in pulses from another candidate over the items that both assign; null if they share none.</summary>
    public int? ShiftFrom(AlignmentCandidate other)
    {
        int[] differences = [.. Partner.Zip(other.Partner).Where(static p => p.First >= 0 && p.Second >= 0)
            .Select(static p => p.First - p.Second).Order()];
        return differences.Length == 0 ? null : differences[differences.Length / 2];
    }
}
