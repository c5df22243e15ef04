using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;

namespace AgNw.FrontEnd.Sections;

/// <summary>How the wire breaks, what wire it is, how long the cable, how large the holder: one at a time, worst case of the board.</summary>
internal sealed class VariationSection : ISection
{
    private readonly List<(string Group, string Text, LineCase Line)> _cases = [];

    public VariationSection(PartList parts)
    {
        var standard = new StandardCases(parts);
        LineCase wire = standard.Break(CurrentRange.R20m, TripPath.Filtered, worst: true);
        LineCase filament = standard.Filament(CurrentRange.R100u, TripPath.Direct, worst: true);
        foreach (double seconds in new[] { 10e-9, 100e-9, 1e-6, 10e-6 })
        {
            Add("break", $"straight, {seconds * 1e9:F0} ns", wire with { EventSeconds = seconds });
            Add("break", $"runaway, {seconds * 1e9:F0} ns", wire with { EventSeconds = seconds, Event = DeviceEvent.BreakRunaway });
            Add("unprotected", $"straight, {seconds * 1e9:F0} ns, no board", wire with { EventSeconds = seconds, Switch = SeriesElement.None });
        }

        foreach (double ohm in new[] { 200.0, 1000, 2000 })
            Add("break", $"wire of {ohm:F0} ohm", wire with { DeviceOhm = ohm, Threshold = ohm > 1000 ? 0.0125 : 0.05 });
        foreach (double metres in new[] { 1.0, 3, 5 })
            Add("filament", $"{metres:F0} m of cable", filament with { CableMetres = metres });
        foreach (double farad in new[] { 5e-12, 20e-12, 100e-12 })
            Add("filament", $"{farad * 1e12:F0} pF at the device", filament with { DeviceFarad = farad });
    }

    public IReadOnlyList<LineCase> Cases => [.. _cases.Select(static entry => entry.Line)];

    private void Add(string group, string text, LineCase line)
    {
        string name = "variation_" + string.Concat(text.Select(static letter => char.IsLetterOrDigit(letter) ? letter : '_'));
        _cases.Add((group, text, line with { Name = name }));
    }

    public IEnumerable<BudgetFigure> Figures(SectionResults results)
    {
        foreach ((_, _, LineCase line) in _cases)
        {
            LineResult result = results.Lines[line.Name];
            if (line.Switch != SeriesElement.None)
                yield return BudgetFigure.Of($"{line.Name}/open", result.Open, "ns");
            yield return BudgetFigure.Of($"{line.Name}/energy", result.Energy, "pJ");
            yield return BudgetFigure.Of($"{line.Name}/charge", result.Charge, "pC");
            yield return BudgetFigure.Of($"{line.Name}/peak", result.Peak, "uA");
        }
    }

    public IEnumerable<string> Markdown(FigureSet figures)
    {
        yield return "## Breaks, wires, cables, holders";
        yield return "";
        yield return "20 mA, UNDER, filtered path, worst case (a slow break also shows what the threshold's drift costs: it counts from the threshold as set):";
        yield return "";
        yield return "| | open, ns | charge through the wire from the break's beginning, pC | energy in it, pJ |";
        yield return "|---|---|---|---|";
        foreach ((string group, string text, LineCase line) in _cases.Where(static entry => entry.Group != "filament"))
            yield return figures.Row(text, $"{line.Name}/open", $"{line.Name}/charge", $"{line.Name}/energy");
        yield return "";
        yield return "100 uA, OVER, direct path, worst case:";
        yield return "";
        yield return "| | open, ns | peak, uA | charge, pC |";
        yield return "|---|---|---|---|";
        foreach ((string group, string text, LineCase line) in _cases.Where(static entry => entry.Group == "filament"))
            yield return figures.Row(text, $"{line.Name}/open", $"{line.Name}/peak", $"{line.Name}/charge");
    }

    public IEnumerable<Claim> Claims(FigureSet figures)
    {
        double slowest = _cases.Where(static entry => entry.Group == "break").Max(entry => figures[$"{entry.Line.Name}/open"]);
        yield return new("20 mA, worst case, filtered path, slowest of all breaks and wires", slowest, 300, "ns");
    }
}
