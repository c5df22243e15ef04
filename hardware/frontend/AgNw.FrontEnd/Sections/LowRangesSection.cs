using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Simulation;

namespace AgNw.FrontEnd.Sections;

/// <summary>What the low ranges cannot do: time constant of the shunt, sweep rate, leakage.</summary>
internal sealed class LowRangesSection(PartList parts) : ISection
{
    private static readonly (Bound Bound, bool Guarded, string Text)[] Leakages =
        [(Bound.Typical, true, "typical"), (Bound.Largest, true, "every part at its limit"), (Bound.Typical, false, "typical, without the guard")];

    private readonly Deck[] _sweeps = [.. StandardCases.Ranges.Select(range => new SideDecks(parts).SweepRate(range))];
    private readonly Deck[] _leakages = [.. Leakages.Select(entry => new SideDecks(parts).Leakage(entry.Bound, entry.Guarded))];

    public IReadOnlyList<Deck> Decks => [.. _sweeps, .. _leakages];

    public IEnumerable<BudgetFigure> Figures(SectionResults results)
    {
        foreach ((CurrentRange range, Deck deck) in StandardCases.Ranges.Zip(_sweeps))
        {
            double share = results.Measures[deck.Name]["amp"] / (parts.Own("gain") * parts.Own("shunt_full_scale"));
            var node = new SenseNode(parts, range, Bound.Typical);
            yield return BudgetFigure.Of($"low/{range}/constant", parts.SensedOhm(range) * (node.LowFarad + (2 * parts["sense_clamp"].At("capacitance"))), "ns");
            yield return BudgetFigure.Of($"low/{range}/rate", 0.5 / share * new SideDecks(parts).RateOfQuarter(range), "V/s");
        }

        foreach (Deck deck in _leakages)
            yield return BudgetFigure.Of($"low/{deck.Name}", results.Measures[deck.Name]["error"] * 1e-9, "pA");
    }

    public IEnumerable<string> Markdown(FigureSet figures)
    {
        yield return "## What the low ranges cannot do";
        yield return "";
        yield return "The shunt and the node's capacitance (holder's low lead, range switches, clamp) are one time constant: a falling current is seen that much later, so UNDER takes "
            + "microseconds at 1 uA and milliseconds at 10 nA. A filament is seen at once all the same, as its current is a thousand times the range. A sweep drives current through the capacitance "
            + $"across the device; at the rate given it is half of the range's full scale ({parts.Surroundings["across_capacitance"].Value:0.#} pF; the limit falls as the capacitance rises). "
            + "Above it OVER trips without cause, and UNDER takes the sweep for current.";
        yield return "";
        yield return "| range | shunt x capacitance, ns | fastest sweep, V/s |";
        yield return "|---|---|---|";
        foreach (CurrentRange range in StandardCases.Ranges)
            yield return figures.Row(StandardCases.Text(range), $"low/{range}/constant", $"low/{range}/rate");
        yield return "";
        yield return "Leakage into the sense node on the 10 nA range, as an error of the current:";
        yield return "";
        yield return "| | pA |";
        yield return "|---|---|";
        foreach ((var entry, Deck deck) in Leakages.Zip(_leakages))
            yield return figures.Row(entry.Text, $"low/{deck.Name}");
    }
}
