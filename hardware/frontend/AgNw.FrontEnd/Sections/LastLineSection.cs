using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;

namespace AgNw.FrontEnd.Sections;

/// <summary>The discrete latch beside the FPGA, and what the crowbar's closing does to the comparators.</summary>
internal sealed class LastLineSection : ISection
{
    private static readonly CurrentRange[] Ranges = [CurrentRange.R20m, CurrentRange.R1m, CurrentRange.R100u, CurrentRange.R10u];

    private readonly List<LineCase> _cases = [];

    public LastLineSection(PartList parts)
    {
        var standard = new StandardCases(parts);
        foreach (CurrentRange range in Ranges)
        {
            foreach (bool worst in new[] { false, true })
            {
                // Without the limiter: it would hold the current below this threshold.
                LineCase line = standard.Filament(range, TripPath.LastLine, worst) with { Limiter = false };
                _cases.Add(line with { DeviceOhm = Math.Min(line.DeviceOhm, parts.Around("bias") / (3 * PartList.FullScale(range))) });
            }
        }
    }

    public IReadOnlyList<LineCase> Cases => _cases;

    public IEnumerable<BudgetFigure> Figures(SectionResults results)
    {
        foreach (LineCase line in _cases)
            yield return BudgetFigure.Of(Key(line.Range, line.Worst), results.Lines[line.Name].Open, "ns");
        foreach (LineResult result in results.Lines.Values.Where(static entry => entry.Case is { Worst: true, Path: TripPath.Direct, Cause: Cause.Over, Crowbar: true } line
            && line.Name.StartsWith("filament_", StringComparison.Ordinal)))
        {
            yield return BudgetFigure.Of($"crowbar/{result.Case.Range}/excursion", result.Excursion, "V");
            yield return BudgetFigure.Of($"crowbar/{result.Case.Range}/loud", result.Loud, "ns");
        }
    }

    public IEnumerable<string> Markdown(FigureSet figures)
    {
        yield return "## Last line";
        yield return "";
        yield return "The discrete latch, fixed at 140 % of the range, without FPGA, clock or configuration, and without the limiter: from the current's crossing of 140 % to the open switch.";
        yield return "";
        yield return "| range | typical, ns | worst, ns |";
        yield return "|---|---|---|";
        foreach (CurrentRange range in Ranges)
            yield return figures.Row(StandardCases.Text(range), Key(range, false), Key(range, true));
        yield return "";
        yield return "## Crowbar and comparators";
        yield return "";
        yield return "What stands at the amplifier after the crowbar has closed (1.6 V is the range's full scale), and how long above a tenth of it. The trip core does not look at the comparators "
            + "in this time: a trip has latched, and OVER, UNDER and SENSE rest while chop is open.";
        yield return "";
        yield return "| range | largest, V | above a tenth, ns |";
        yield return "|---|---|---|";
        foreach (CurrentRange range in StandardCases.Ranges)
            yield return figures.Row(StandardCases.Text(range), $"crowbar/{range}/excursion", $"crowbar/{range}/loud");
    }

    private static string Key(CurrentRange range, bool worst) => $"last_line/{range}/{(worst ? "worst" : "typical")}";
}
