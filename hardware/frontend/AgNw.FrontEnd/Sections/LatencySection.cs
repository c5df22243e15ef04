using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Sections;

/// <summary>From the current's crossing of the threshold to each action: range by range, path by path; DROP in a row of its own.</summary>
internal sealed class LatencySection : ISection
{
    private static readonly string[] Quantities = ["comparator", "core", "open", "crowbar", "blank"];

    private readonly PartList _parts;
    private readonly TripCoreDelays _core;
    private readonly List<LineCase> _cases = [];

    /// <param name="parts">what the decks are made of</param>
    /// <param name="core">the trip core's delays</param>
    /// <param name="only">one range instead of all</param>
    public LatencySection(PartList parts, TripCoreDelays core, CurrentRange? only = null)
    {
        _parts = parts;
        _core = core;
        var standard = new StandardCases(parts);
        foreach (CurrentRange range in StandardCases.Ranges.Where(range => only is null || range == only))
        {
            foreach (bool worst in new[] { false, true })
            {
                foreach (TripPath path in new[] { TripPath.Direct, TripPath.Filtered })
                {
                    _cases.Add(standard.Break(range, path, worst));
                    _cases.Add(standard.Filament(range, path, worst));
                }
            }
        }
    }

    public IReadOnlyList<LineCase> Cases => _cases;

    public static string Key(CurrentRange range, Cause cause, TripPath path, bool worst, string quantity) =>
        $"latency/{range}/{cause}/{path}/{(worst ? "worst" : "typical")}/{quantity}";

    public IEnumerable<BudgetFigure> Figures(SectionResults results)
    {
        foreach (LineCase line in _cases)
        {
            LineResult result = results.Lines[line.Name];
            double[] values = [result.Comparator, result.TripCore, result.Open, result.Closed, result.Blank];
            foreach ((string quantity, double value) in Quantities.Zip(values))
                yield return BudgetFigure.Of(Key(line.Range, line.Cause, line.Path, line.Worst, quantity), value, "ns");
        }

        foreach (bool worst in new[] { false, true })
        {
            LineCase like = _cases.First(line => line.Range == CurrentRange.R20m && line.Worst == worst && line.Path == TripPath.Filtered);
            LineResult result = results.Lines[like.Name];
            var delays = new ChainDelays(_parts, _core, like, worst ? Bound.Largest : Bound.Typical);
            double core = _core.Drop(TripCoreDelays.Default("DROP_SAMPLES"), worst);
            double rest = result.Open - result.TripCore;
            string drop = $"latency/drop/{(worst ? "worst" : "typical")}/";
            yield return BudgetFigure.Of(drop + "core", core, "ns");
            yield return BudgetFigure.Of(drop + "open", core + rest, "ns");
            yield return BudgetFigure.Of(drop + "crowbar", core + delays.Crowbar - delays.Commanded, "ns");
            yield return BudgetFigure.Of(drop + "blank", core + delays.Blank - delays.Commanded, "ns");
        }
    }

    public IEnumerable<string> Markdown(FigureSet figures)
    {
        yield return "## Latency";
        yield return "";
        yield return "From the moment at which the device's current passes the threshold; ns, typical / worst. UNDER: a wire opens in 100 ns in a straight line, deglitch "
            + $"{TripCoreDelays.Default("UNDER_DEGLITCH")} ticks on the filtered path. OVER: a gap becomes a filament in 50 ns, deglitch {TripCoreDelays.Default("OVER_DEGLITCH")}. "
            + "*trip core*: at its pin to the line. *open*: both gates below their threshold. *crowbar*: its gate at the level that closes it, "
            + $"{TripCoreDelays.Default("CROWBAR_DELAY")} ticks after the switch was told to open. *blank*: at the blanker's connector. "
            + "The worst case has every delay, capacitance and drift at its limit, and the edge just after a tick.";
        foreach (Cause cause in new[] { Cause.Under, Cause.Over })
        {
            yield return "";
            yield return $"| {cause.ToString().ToUpperInvariant()}, range | path | comparator | trip core | open | crowbar | blank |";
            yield return "|---|---|---|---|---|---|---|";
            foreach (CurrentRange range in StandardCases.Ranges)
            {
                foreach (TripPath path in new[] { TripPath.Direct, TripPath.Filtered })
                {
                    IEnumerable<string> cells = Quantities.Select(quantity =>
                        $"{figures.Text(Key(range, cause, path, false, quantity))} / {figures.Text(Key(range, cause, path, true, quantity))}");
                    yield return $"| {StandardCases.Text(range)} | {path.ToString().ToLowerInvariant()} | {string.Join(" | ", cells)} |";
                }
            }
        }

        yield return "";
        yield return $"DROP, {TripCoreDelays.Default("DROP_SAMPLES")} samples, any range, from the current's fall (the filter before the ADC, 1 us, comes on top):";
        yield return "";
        yield return "| | trip core | open | crowbar | blank |";
        yield return "|---|---|---|---|---|";
        string[] quantities = ["core", "open", "crowbar", "blank"];
        foreach (string corner in new[] { "typical", "worst" })
            yield return figures.Row(corner, [.. quantities.Select(quantity => $"latency/drop/{corner}/{quantity}")]);
    }

    public IEnumerable<Claim> Claims(FigureSet figures)
    {
        double filtered = figures[Key(CurrentRange.R20m, Cause.Under, TripPath.Filtered, true, "open")];
        double direct = figures[Key(CurrentRange.R20m, Cause.Under, TripPath.Direct, true, "open")];
        yield return new("20 mA, worst case, UNDER to switch open, filtered path", filtered, 300, "ns");
        yield return new("20 mA, worst case, UNDER to switch open, direct path", direct, 200, "ns");
        foreach (CurrentRange range in new[] { CurrentRange.R100u, CurrentRange.R10u }.Where(range => figures.Has(Key(range, Cause.Over, TripPath.Direct, true, "open"))))
        {
            foreach (TripPath path in new[] { TripPath.Direct, TripPath.Filtered })
            {
                double open = figures[Key(range, Cause.Over, path, true, "open")];
                yield return new($"{StandardCases.Text(range)}, worst case, a filament of 1 kohm cut, {path.ToString().ToLowerInvariant()} path", open, 300, "ns");
            }
        }
    }
}
