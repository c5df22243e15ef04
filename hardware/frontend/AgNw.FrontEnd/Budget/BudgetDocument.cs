namespace AgNw.FrontEnd.Budget;

/// <summary>BUDGET.Generated.md: what is claimed, then every section.</summary>
internal static class BudgetDocument
{
    public const string Path = "hardware/frontend/BUDGET.Generated.md";

    public static string Write(FrontEndBudget budget)
    {
        var lines = new List<string>
        {
            "# Latency and let-through budget of the front end",
            "",
            "Written by `hardware/frontend/run --generate` from the decks in `decks/`, the parts in [`parts.yaml`](parts.yaml) and the trip core's delays as "
                + "[its timing table](../gateware/trip_core/TIMING.Generated.md) and the contract have them; nobody has measured it. The same figures for programs: "
                + "[`budget.Generated.json`](budget.Generated.json). What each word means: [README](README.md).",
            "",
            "| must hold | value | at most | |",
            "|---|---|---|---|",
        };
        lines.AddRange(budget.Claims.Select(static claim =>
            $"| {claim.Text} | {claim.ValueText} | {claim.LimitText} | {(claim.Holds ? "holds" : "**fails**")} |"));
        lines.AddRange(budget.Markdown());
        return string.Join('\n', lines) + "\n";
    }
}
