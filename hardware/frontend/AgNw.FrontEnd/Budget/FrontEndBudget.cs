using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Sections;
using AgNw.FrontEnd.Simulation;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Budget;

/// <summary>The budget: runs every section's decks and gathers figures and claims.</summary>
internal sealed class FrontEndBudget
{
    private readonly IReadOnlyList<ISection> _sections;

    private FrontEndBudget(IReadOnlyList<ISection> sections, FigureSet figures)
    {
        _sections = sections;
        Figures = figures;
        Claims = [.. sections.SelectMany(section => section.Claims(figures))];
    }

    public FigureSet Figures { get; }

    public IReadOnlyList<Claim> Claims { get; }

    public static IReadOnlyList<ISection> AllSections(PartList parts, TripCoreDelays core) =>
    [
        new LineSection(parts, core), new LatencySection(parts, core), new LetThroughSection(parts), new ChoiceSection(parts), new VariationSection(parts), new ToleranceSection(parts, core),
        new CurrentSourceSection(parts), new LastLineSection(parts), new PermitSection(parts), new LowRangesSection(parts),
    ];

    public static FrontEndBudget Simulate(IReadOnlyList<ISection> sections, PartList parts, TripCoreDelays core, Ngspice spice)
    {
        var lines = new LineBench(parts, core, spice).Run([.. sections.SelectMany(static section => section.Cases)]);
        Deck[] decks = [.. sections.SelectMany(static section => section.Decks)];
        var measures = decks.Zip(spice.Run(decks)).ToDictionary(
            static pair => pair.First.Name, static pair => (IReadOnlyDictionary<string, double>)pair.Second, StringComparer.Ordinal);
        var results = new SectionResults(lines, measures);
        return new FrontEndBudget(sections, new FigureSet(sections.SelectMany(section => section.Figures(results))));
    }

    /// <summary>The document of figures that stand in a file.</summary>
    public static FrontEndBudget Of(IReadOnlyList<ISection> sections, IEnumerable<BudgetFigure> figures) => new(sections, new FigureSet(figures));

    public IEnumerable<string> Markdown() => _sections.SelectMany(section => section.Markdown(Figures).Prepend(""));
}
