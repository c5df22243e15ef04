namespace AgNw.Contract.Generator.Model;

/// <summary>
/// Failure rates of the analysis summed by how they end, in failures in 10^9 h. A row's rate is parts x base rate x quality factor x share;
/// what the rows of one function and class leave of 100 % counts as harmless.
/// </summary>
public sealed class FailureShares
{
    private readonly Dictionary<string, decimal> _rates;

    public FailureShares(FailureContract contract)
    {
        var classes = contract.Classes.ToDictionary(c => c.Name, c => c.Fit * c.Quality, StringComparer.Ordinal);
        _rates = contract.Failures.GroupBy(Outcome, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(f => f.Parts * classes[f.Class] * f.Share / 100), StringComparer.Ordinal);
        Total = contract.Failures.GroupBy(f => (f.Function, f.Class)).Sum(g => g.First().Parts * classes[g.Key.Class]);
        var said = _rates.Values.Sum();
        _rates[FailureWords.Harmless] = Of(FailureWords.Harmless) + Total - said;
    }

    /// <summary>Rate of all parts of all functions.</summary>
    public decimal Total { get; }

    /// <summary>Rate of what ends so: an end, or for dangerous failures the detection.</summary>
    public decimal Of(string outcome) => _rates.GetValueOrDefault(outcome);

    /// <summary>Per cent of the total.</summary>
    public decimal PerCent(string outcome) => Of(outcome) * 100 / Total;

    private static string Outcome(FailureEntry failure) => failure.Ends == FailureWords.Dangerous ? failure.Detected : failure.Ends;
}
