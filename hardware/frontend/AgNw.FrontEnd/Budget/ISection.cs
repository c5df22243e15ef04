using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Simulation;

namespace AgNw.FrontEnd.Budget;

/// <summary>A section of the budget: its decks, the figures made of them, its text. The text is made of figures alone.</summary>
internal interface ISection
{
    IReadOnlyList<LineCase> Cases => [];

    IReadOnlyList<Deck> Decks => [];

    IEnumerable<BudgetFigure> Figures(SectionResults results);

    IEnumerable<string> Markdown(FigureSet figures);

    IEnumerable<Claim> Claims(FigureSet figures) => [];
}
