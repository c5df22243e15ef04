using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;

namespace AgNw.FrontEnd.Sections;

/// <summary>The SMU as a current source of 20 V compliance: what the gap sees when the wire breaks.</summary>
internal sealed class CurrentSourceSection : ISection
{
    private static readonly (string Kind, string Text)[] Kinds =
        [("none", "no board"), ("switch", "switch, no clamp"), ("clamp", "switch, clamp"), ("board", "switch, clamp, limiter, crowbar")];

    private readonly List<LineCase> _cases = [];

    public CurrentSourceSection(PartList parts)
    {
        LineCase wire = new StandardCases(parts).Break(CurrentRange.R20m, TripPath.Filtered, worst: true) with { Smu = SmuKind.Current };
        foreach ((string kind, _) in Kinds)
        {
            _cases.Add(wire with
            {
                Name = $"current_source_{kind}",
                Switch = kind == "none" ? SeriesElement.None : SeriesElement.Mosfet,
                Clamp = kind is "clamp" or "board",
                Limiter = kind == "board",
                Crowbar = kind == "board",
            });
        }
    }

    public IReadOnlyList<LineCase> Cases => _cases;

    public IEnumerable<BudgetFigure> Figures(SectionResults results) =>
        Kinds.Select(entry => BudgetFigure.Of($"current_source/{entry.Kind}/volts", results.Lines[$"current_source_{entry.Kind}"].Volts, "V"));

    public IEnumerable<string> Markdown(FigureSet figures)
    {
        yield return "## SMU as a current source";
        yield return "";
        yield return "4 mA, 20 V compliance, the wire opens in 100 ns, filtered path, worst case: highest voltage across the fresh gap.";
        yield return "";
        yield return "| | V |";
        yield return "|---|---|";
        foreach ((string kind, string text) in Kinds)
            yield return figures.Row(text, $"current_source/{kind}/volts");
    }

    public IEnumerable<Claim> Claims(FigureSet figures)
    {
        yield return new("current source, 20 V compliance, worst case: voltage at the gap", figures["current_source/board/volts"], 3.6, "V");
    }
}
