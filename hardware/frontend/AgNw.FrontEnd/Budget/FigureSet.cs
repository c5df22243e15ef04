using System.Globalization;

namespace AgNw.FrontEnd.Budget;

/// <summary>The budget's figures by key.</summary>
internal sealed class FigureSet
{
    private readonly Dictionary<string, BudgetFigure> _figures;

    public FigureSet(IEnumerable<BudgetFigure> figures) => _figures = figures.ToDictionary(static figure => figure.Key, StringComparer.Ordinal);

    public IEnumerable<BudgetFigure> All => _figures.Values;

    /// <exception cref="KeyNotFoundException">there is no such figure</exception>
    public double this[string key] => _figures.TryGetValue(key, out BudgetFigure? figure)
        ? figure.Value
        : throw new KeyNotFoundException($"the budget has no figure '{key}'");

    public bool Has(string key) => _figures.ContainsKey(key);

    /// <summary>For a table: three digits at least, no more decimals than they need; a dash where there is none.</summary>
    public string Text(string key)
    {
        if (!Has(key))
            return "-";
        double value = this[key];
        double size = Math.Abs(value);
        string format = size >= 100 ? "N0" : size >= 10 ? "N1" : size >= 0.1 ? "N2" : size == 0 ? "N0" : "G3";
        return value.ToString(format, CultureInfo.InvariantCulture).Replace(",", " ", StringComparison.Ordinal);
    }

    /// <summary>A row of a table.</summary>
    public string Row(string first, params string[] keys) => $"| {first} | {string.Join(" | ", keys.Select(Text))} |";
}
