using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Simulation;

namespace AgNw.FrontEnd.Sections;

/// <summary>Safe by itself: the permit's carrier stops, the FPGA is not configured.</summary>
internal sealed class PermitSection(PartList parts) : ISection
{
    private static readonly (bool High, bool Slow)[] Stops = [(false, false), (true, false), (false, true), (true, true)];

    private readonly Deck[] _permits = [.. Stops.Select(stop => new SideDecks(parts).Permit(stop.High, stop.Slow))];
    private readonly Deck[] _pullDowns = [new SideDecks(parts).PullDown(fitted: true), new SideDecks(parts).PullDown(fitted: false)];

    public IReadOnlyList<Deck> Decks => [.. _permits, .. _pullDowns];

    public IEnumerable<BudgetFigure> Figures(SectionResults results)
    {
        foreach (Deck deck in _permits)
        {
            IReadOnlyDictionary<string, double> measured = results.Measures[deck.Name];
            // The carrier stops within the period in which it is told to; the later of the two moments counts.
            yield return BudgetFigure.Of($"permit/{deck.Name}/drop_out", measured["dropped"] - deck.Parameters["stop_at"], "ns");
            yield return BudgetFigure.Of($"permit/{deck.Name}/ready", measured["ready"], "ns");
            yield return BudgetFigure.Of($"permit/{deck.Name}/supply", measured["supply"], "V");
        }

        foreach (Deck deck in _pullDowns)
            yield return BudgetFigure.Of($"permit/{deck.Name}/pin", results.Measures[deck.Name]["pin"], "V");
    }

    public IEnumerable<string> Markdown(FigureSet figures)
    {
        yield return "## Permits";
        yield return "";
        yield return "The series switch's gate drive lives on the permit's 1 MHz carrier. *drop-out*: from the carrier's stop to the open switch. *ready*: from its start until the supply would drive the gates; the isolator's own start, "
            + $"{parts["switch_isolator"].At("power_up") * 1e6:0} to {parts["switch_isolator"].At("power_up", Bound.Largest) * 1e6:0} us, comes on top, and READBACK_DEGLITCH has to be longer.";
        yield return "";
        yield return "| the carrier stops | drop-out, ns | ready, ns | floating supply, V |";
        yield return "|---|---|---|---|";
        foreach (((bool high, bool slow), Deck deck) in Stops.Zip(_permits))
        {
            yield return figures.Row(
                $"{(high ? "high" : "low")}, {(slow ? "worst" : "typical")}", $"permit/{deck.Name}/drop_out", $"permit/{deck.Name}/ready", $"permit/{deck.Name}/supply");
        }

        yield return "";
        yield return $"An unconfigured pin's pull-up lifts a permit to {figures.Text("permit/pull_down/pin")} V against the pull-down of "
            + $"{parts.Circuit["permit_pull_down"].Value:0.#} kohm; without it to {figures.Text("permit/pull_down_missing/pin")} V.";
    }

    public IEnumerable<Claim> Claims(FigureSet figures)
    {
        double slowest = _permits.Max(deck => figures[$"permit/{deck.Name}/drop_out"]);
        yield return new("permit: the carrier's stop to the open switch, worst case", slowest, parts.Own("drop_out_limit") * 1e9, "ns");
        yield return new("permit: an unconfigured pin against its pull-down", figures["permit/pull_down/pin"], parts.Around("logic_low"), "V");
        // A board whose switch closes later would trip by READBACK at every ARM.
        double closed = _permits.Max(deck => figures[$"permit/{deck.Name}/ready"]) + (parts["switch_isolator"].At("power_up", Bound.Largest) * 1e9);
        double waits = ConfigurationWords.Reset[Registers.ReadbackDeglitch - Registers.ConfigFirst] * 1e9 / TripCoreClock.Hertz;
        yield return new("permit: the carrier's start to the closed switch, within READBACK_DEGLITCH's reset value", closed, waits, "ns");
        double supply = figures[$"permit/{_permits[0].Name}/supply"];
        yield return new("the floating supply differs from parts.yaml's gate_supply", Math.Abs(supply - parts.Own("gate_supply")), 0.1 * parts.Own("gate_supply"), "V");
    }
}
