using System.Text.Json;

namespace AgNw.VirtualLab.Analog;

/// <summary>
/// The front end's figures as its circuit simulation gave them, hardware/frontend/budget.Generated.json: nowhere else does this software
/// take one from. Keys and what they mean: BUDGET.Generated.md beside it. Simulated, never measured.
/// </summary>
public static class FrontEndBudget
{
    private const string Resource = "budget.Generated.json";

    private static readonly Dictionary<string, (double Value, string Unit)> Figures = [];

    static FrontEndBudget()
    {
        using Stream stream = typeof(FrontEndBudget).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly has no resource {Resource}.");
        using JsonDocument document = JsonDocument.Parse(stream);
        Statement = document.RootElement.GetProperty("statement").GetString()!;
        foreach (JsonElement figure in document.RootElement.GetProperty("figures").EnumerateArray())
            Figures.Add(figure.GetProperty("key").GetString()!, (figure.GetProperty("value").GetDouble(), figure.GetProperty("unit").GetString()!));
    }

    /// <summary>What a reader of such a figure must know.</summary>
    public static string Statement { get; }

    /// <summary>A figure in its SI unit; null if the budget has none of this key.</summary>
    public static double? Find(string key) => Figures.ContainsKey(key) ? Si(key) : null;

    /// <summary>A figure in its SI unit.</summary>
    /// <exception cref="KeyNotFoundException">the budget has no such figure</exception>
    public static double Si(string key)
    {
        if (!Figures.TryGetValue(key, out (double Value, string Unit) figure))
            throw new KeyNotFoundException($"The front end's budget has no figure '{key}'.");
        return figure.Value * figure.Unit switch
        {
            "ns" => 1e-9,
            "uA" => 1e-6,
            "pC" or "pJ" or "pA" or "pF" => 1e-12,
            _ => 1,
        };
    }
}
