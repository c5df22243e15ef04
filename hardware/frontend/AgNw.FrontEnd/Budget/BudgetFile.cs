using System.Text.Json;

namespace AgNw.FrontEnd.Budget;

/// <summary>The budget as programs read it: budget.Generated.json.</summary>
internal static class BudgetFile
{
    public const string Path = "hardware/frontend/budget.Generated.json";

    private const string Statement = "simulated, not measured: hardware/frontend/BUDGET.Generated.md";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = false };

    /// <summary>One figure a line, so that a change shows.</summary>
    public static string Write(IEnumerable<BudgetFigure> figures, IEnumerable<Claim> claims)
    {
        IEnumerable<string> lines = figures.Select(static figure => JsonSerializer.Serialize(new { key = figure.Key, value = figure.Value, unit = figure.Unit }, Options));
        IEnumerable<string> claimed = claims.Select(static claim =>
            JsonSerializer.Serialize(new { text = claim.Text, value = claim.Value, limit = claim.Limit, unit = claim.Unit, holds = claim.Holds }, Options));
        return $$"""
            {
            "statement": "{{Statement}}",
            "written_by": "hardware/frontend/run --generate",
            "claims": [
            {{string.Join(",\n", claimed)}}
            ],
            "figures": [
            {{string.Join(",\n", lines)}}
            ]
            }

            """.ReplaceLineEndings("\n");
    }

    /// <exception cref="FormatException">the file is not one of ours</exception>
    public static IReadOnlyList<BudgetFigure> Read(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return
            [
                .. document.RootElement.GetProperty("figures").EnumerateArray().Select(static entry => new BudgetFigure(
                    entry.GetProperty("key").GetString()!, entry.GetProperty("value").GetDouble(), entry.GetProperty("unit").GetString()!)),
            ];
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"{Path} cannot be read: {error.Message}", error);
        }
    }
}
