using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;

namespace AgNw.FrontEnd.Sections;

/// <summary>The series element: three kinds, each with and without the limiter.</summary>
internal sealed class ChoiceSection : ISection
{
    private static readonly SeriesElement[] Elements = [SeriesElement.Mosfet, SeriesElement.AnalogSwitch, SeriesElement.RfSwitch];

    private readonly PartList _parts;
    private readonly List<LineCase> _cases = [];

    public ChoiceSection(PartList parts)
    {
        _parts = parts;
        var standard = new StandardCases(parts);
        foreach (SeriesElement element in Elements)
        {
            foreach (TripPath path in new[] { TripPath.Direct, TripPath.Filtered })
                _cases.Add(standard.Break(CurrentRange.R20m, path, worst: true) with { Name = Name(element, "break", path.ToString()), Switch = element });
            foreach (bool limiter in new[] { false, true })
            {
                _cases.Add(standard.Filament(CurrentRange.R100u, TripPath.Direct, worst: true) with
                {
                    Name = Name(element, "filament", limiter ? "limiter" : "bare"),
                    Switch = element,
                    Limiter = limiter,
                });
            }
        }
    }

    public IReadOnlyList<LineCase> Cases => _cases;

    public IEnumerable<BudgetFigure> Figures(SectionResults results)
    {
        foreach (SeriesElement element in Elements)
        {
            foreach (TripPath path in new[] { TripPath.Direct, TripPath.Filtered })
                yield return BudgetFigure.Of(Key(element, path.ToString()), results.Lines[Name(element, "break", path.ToString())].Open, "ns");
            foreach (string kind in new[] { "bare", "limiter" })
                yield return BudgetFigure.Of(Key(element, kind), results.Lines[Name(element, "filament", kind)].Charge, "pC");
            Part part = PartOf(element);
            yield return BudgetFigure.Of(Key(element, "leakage"), part.At("off_leakage", Bound.Largest), "pA");
            yield return BudgetFigure.Of(Key(element, "withstands"), part.At(element == SeriesElement.Mosfet ? "breakdown" : "withstands", element == SeriesElement.Mosfet ? Bound.Least : Bound.Largest), "V");
        }
    }

    public IEnumerable<string> Markdown(FigureSet figures)
    {
        yield return "## Choice of the series element";
        yield return "";
        yield return "Worst case. *open*: a wire on the 20 mA range. *charge*: a filament on the 100 uA range, direct path.";
        yield return "";
        yield return "| | open, direct, ns | open, filtered, ns | charge without limiter, pC | charge with limiter, pC | leakage when open, pA | withstands, V |";
        yield return "|---|---|---|---|---|---|---|";
        foreach (SeriesElement element in Elements)
        {
            Part part = PartOf(element);
            yield return figures.Row(
                $"{part.Text.Split(',')[0]} ({part.PartNumber})", Key(element, "Direct"), Key(element, "Filtered"), Key(element, "bare"), Key(element, "limiter"),
                Key(element, "leakage"), Key(element, "withstands"));
        }
    }

    private Part PartOf(SeriesElement element) => _parts[element switch
    {
        SeriesElement.Mosfet => "series_switch",
        SeriesElement.AnalogSwitch => "analog_switch",
        _ => "rf_switch",
    }];

    private static string Key(SeriesElement element, string quantity) => $"choice/{element}/{quantity}";

    private static string Name(SeriesElement element, string what, string how) => $"choice_{element}_{what}_{how}";
}
