using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;

namespace AgNw.FrontEnd.Sections;

/// <summary>Peak current, charge and energy through a filament, with more and more of the board.</summary>
internal sealed class LetThroughSection : ISection
{
    private static readonly string[] Kinds = ["none_0us", "none_2us", "none_20us", "switch", "switch_crowbar", "limiter", "limiter_negative", "floor"];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["none_0us"] = "no board, SMU limits at once",
        ["none_2us"] = "no board, SMU limits in 2 us",
        ["none_20us"] = "no board, SMU limits in 20 us",
        ["switch"] = "switch",
        ["switch_crowbar"] = "switch, crowbar",
        ["limiter"] = "switch, crowbar, limiter",
        ["limiter_negative"] = "the same, negative bias",
        ["floor"] = "floor: device side alone",
    };

    private readonly PartList _parts;
    private readonly List<(CurrentRange Range, string Kind, LineCase Line)> _cases = [];

    public LetThroughSection(PartList parts)
    {
        _parts = parts;
        var standard = new StandardCases(parts);
        foreach (CurrentRange range in StandardCases.Ranges)
        {
            LineCase worst = standard.Filament(range, TripPath.Direct, worst: true);
            foreach (string kind in Kinds)
                _cases.Add((range, kind, Variant(worst, kind) with { Name = $"let_through_{range}_{kind}" }));
        }
    }

    public IReadOnlyList<LineCase> Cases => [.. _cases.Select(static entry => entry.Line)];

    public static string Key(CurrentRange range, string kind, string quantity) => $"let_through/{range}/{kind}/{quantity}";

    private static LineCase Variant(LineCase worst, string kind) => kind switch
    {
        "none_0us" => worst with { Switch = SeriesElement.None, SmuSlowSeconds = 0 },
        "none_2us" => worst with { Switch = SeriesElement.None, SmuSlowSeconds = 2e-6 },
        "none_20us" => worst with { Switch = SeriesElement.None, SmuSlowSeconds = 20e-6 },
        "switch" => worst with { Limiter = false, Crowbar = false },
        "switch_crowbar" => worst with { Limiter = false },
        "limiter_negative" => worst with { Negative = true },
        "floor" => worst with { Switch = SeriesElement.Open, Limiter = false },
        _ => worst,
    };

    public IEnumerable<BudgetFigure> Figures(SectionResults results)
    {
        foreach ((CurrentRange range, string kind, LineCase line) in _cases)
        {
            LineResult result = results.Lines[line.Name];
            yield return BudgetFigure.Of(Key(range, kind, "peak"), result.Peak, "uA");
            yield return BudgetFigure.Of(Key(range, kind, "charge"), result.Charge, "pC");
            yield return BudgetFigure.Of(Key(range, kind, "energy"), result.Energy, "pJ");
        }

        yield return BudgetFigure.Of("let_through/cable_3m", 3 * _parts.Around("cable_capacitance") * _parts.Around("bias"), "pC");
    }

    public IEnumerable<string> Markdown(FigureSet figures)
    {
        yield return "## Let-through";
        yield return "";
        yield return "A gap becomes a filament (1 kohm; on the upper two ranges what draws twice the range) at 2.1 V and 3 m of cable, direct path, worst case. "
            + "Charge counts in the bias's direction, from the first moment until all is quiet. The floor is what the device side itself holds: holder, crowbar, clamp; "
            + $"no interlock can hold it back. 3 m of cable hold {figures.Text("let_through/cable_3m")} pC. Peak current: the device side's own discharge through filament and sense clamp; "
            + "only a resistor at the wire or less capacitance there lowers it. Without the board the cable dumps what it holds and the SMU adds what it gives until its own limit acts, then its compliance; no SMU of the experiment is as fast as 2 us.";
        foreach (CurrentRange range in StandardCases.Ranges)
        {
            yield return "";
            yield return $"| {StandardCases.Text(range)} | peak, uA | charge, pC | energy, pJ |";
            yield return "|---|---|---|---|";
            foreach (string kind in Kinds)
                yield return figures.Row(Names[kind], Key(range, kind, "peak"), Key(range, kind, "charge"), Key(range, kind, "energy"));
        }
    }

    public IEnumerable<Claim> Claims(FigureSet figures)
    {
        foreach (CurrentRange range in new[] { CurrentRange.R100u, CurrentRange.R10u })
        {
            foreach (string kind in new[] { "limiter", "limiter_negative" })
            {
                double beyond = figures[Key(range, kind, "charge")] - figures[Key(range, "floor", "charge")];
                string what = $"{StandardCases.Text(range)}{(kind == "limiter" ? "" : ", negative bias")}, worst case, charge beyond the floor: ";
                yield return new(what + "a 15th of what 3 m of cable hold", beyond, figures["let_through/cable_3m"] / 15, "pC");
                yield return new(what + "a 200th of what passes with an SMU that limits in 20 us", beyond, figures[Key(range, "none_20us", "charge")] / 200, "pC");
            }
        }
    }
}
