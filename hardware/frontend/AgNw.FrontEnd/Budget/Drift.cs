using System.Globalization;

namespace AgNw.FrontEnd.Budget;

/// <summary>Compares the budget as simulated now with the committed one.</summary>
internal static class Drift
{
    /// <summary>Share by which a figure may differ; another build of ngspice takes other steps.</summary>
    public const double Share = 0.03;

    /// <summary>What a figure may differ by in any case, in its unit.</summary>
    public static double Least(string unit) => unit switch
    {
        "ns" => 1,
        "pC" or "pJ" => 1,
        "uA" => 0.05,
        "V" => 0.02,
        "pA" => 1,
        _ => 1e-3,
    };

    /// <summary>What differs, a line each; none if all is within tolerance.</summary>
    public static IReadOnlyList<string> Between(IEnumerable<BudgetFigure> committed, IEnumerable<BudgetFigure> now)
    {
        var before = committed.ToDictionary(static figure => figure.Key, StringComparer.Ordinal);
        var after = now.ToDictionary(static figure => figure.Key, StringComparer.Ordinal);
        var lines = new List<string>();
        lines.AddRange(before.Keys.Except(after.Keys).Select(static key => $"{key} is no more in the budget"));
        lines.AddRange(after.Keys.Except(before.Keys).Select(static key => $"{key} is new"));
        foreach ((string key, BudgetFigure figure) in before)
        {
            if (after.TryGetValue(key, out BudgetFigure? other)
                && (figure.Unit != other.Unit || Math.Abs(other.Value - figure.Value) > Math.Max(Least(figure.Unit), Share * Math.Abs(figure.Value))))
            {
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"{key}: {other.Value} {other.Unit}, committed {figure.Value} {figure.Unit}"));
            }
        }

        return lines;
    }
}
