using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Sections;

/// <summary>Monte Carlo of the filtered UNDER path on the 20 mA range: every figure anywhere within its limits, the edge anywhere in a tick.</summary>
internal sealed class ToleranceSection : ISection
{
    private const int Boards = 32;
    private const int Seed = 20;

    private readonly List<LineCase> _cases = [];

    public ToleranceSection(PartList parts, TripCoreDelays core)
    {
        var random = new Random(Seed);
        var standard = new StandardCases(parts);
        LineCase worst = standard.Break(CurrentRange.R20m, TripPath.Filtered, worst: true);
        double slowest = core.Filtered(TripCoreDelays.Default("UNDER_DEGLITCH"), worst: true);
        for (int board = 0; board < Boards; board++)
        {
            double Any(string part, string figure)
            {
                double least = parts[part].At(figure, Bound.Least);
                return least + (random.NextDouble() * (parts[part].At(figure, Bound.Largest) - least));
            }

            double drift = new SenseNode(parts, CurrentRange.R20m, Bound.Largest).DriftVolt();
            _cases.Add(worst with
            {
                Name = $"tolerance_{board}",
                Overrides = new Dictionary<string, double>
                {
                    ["path_delay"] = slowest - (random.NextDouble() * TripCoreDelays.TickSeconds),
                    ["cmp_delay"] = Any("comparator", "delay"),
                    ["line_delay"] = Any("line_gate", "delay") + Any("switch_isolator", "delay") + Any("gate_driver", "delay"),
                    ["sw_threshold"] = Any("series_switch", "threshold"),
                    ["sw_ohm"] = Any("series_switch", "on_resistance"),
                    ["sw_ciss"] = Any("series_switch", "input_capacitance"),
                    ["sw_coss"] = Any("series_switch", "output_capacitance"),
                    ["amp_hertz"] = Any("sense_amplifier", "gain_bandwidth") / parts.Own("gain"),
                    ["amp_offset"] = drift * ((2 * random.NextDouble()) - 1),
                },
            });
        }
    }

    public IReadOnlyList<LineCase> Cases => _cases;

    public IEnumerable<BudgetFigure> Figures(SectionResults results)
    {
        double[] open = [.. _cases.Select(line => results.Lines[line.Name].Open).Order()];
        yield return BudgetFigure.Of("tolerance/least", open[0], "ns");
        yield return BudgetFigure.Of("tolerance/median", (open[(Boards / 2) - 1] + open[Boards / 2]) / 2, "ns");
        yield return BudgetFigure.Of("tolerance/largest", open[^1], "ns");
    }

    public IEnumerable<string> Markdown(FigureSet figures)
    {
        yield return "## Tolerances";
        yield return "";
        yield return $"{Boards} boards (seed {Seed}), 20 mA, UNDER, filtered path: every figure evenly within its datasheet's limits, the edge anywhere in a tick. Open after "
            + $"{figures.Text("tolerance/least")} to {figures.Text("tolerance/largest")} ns, median {figures.Text("tolerance/median")} ns.";
    }
}
