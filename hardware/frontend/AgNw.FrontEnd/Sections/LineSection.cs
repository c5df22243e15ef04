using AgNw.Contract;
using AgNw.FrontEnd.Budget;
using AgNw.FrontEnd.Decks;
using AgNw.FrontEnd.Parts;
using AgNw.FrontEnd.Simulation;
using AgNw.FrontEnd.TripCore;

namespace AgNw.FrontEnd.Sections;

/// <summary>The trip core's delays as they were read; the line in five figures, typical, on the 20 mA range: what the virtual lab makes its line of.</summary>
internal sealed class LineSection : ISection
{
    private readonly PartList _parts;
    private readonly TripCoreDelays _core;
    private readonly LineCase _line;
    private readonly Deck _permit;

    public LineSection(PartList parts, TripCoreDelays core)
    {
        _parts = parts;
        _core = core;
        _line = new StandardCases(parts).Break(CurrentRange.R20m, TripPath.Filtered, worst: false) with { Name = "line" };
        _permit = new SideDecks(parts).Permit(stuckHigh: false, slow: false) with { Name = "line_permit" };
    }

    public IReadOnlyList<LineCase> Cases => [_line];

    public IReadOnlyList<Deck> Decks => [_permit];

    public IEnumerable<BudgetFigure> Figures(SectionResults results)
    {
        LineResult result = results.Lines[_line.Name];
        var delays = new ChainDelays(_parts, _core, _line, Bound.Typical);
        double series = (2 * _parts["series_switch"].At("on_resistance")) + _parts["range_switch_low"].At("on_resistance") + _parts.SensedOhm(CurrentRange.R20m);
        double device = _line.DeviceFarad + _parts.Around("board_capacitance") + _parts["crowbar"].At("off_capacitance") + (2 * _parts["clamp"].At("capacitance"));
        double crowbar = delays.Crowbar - delays.Commanded - (TripCoreDelays.Default("CROWBAR_DELAY") * TripCoreDelays.TickSeconds);
        yield return BudgetFigure.Of("core/direct", _core.DirectSeconds, "ns");
        yield return BudgetFigure.Of("core/pads", _core.PadSeconds, "ns");
        yield return BudgetFigure.Of("line/series", series, "ohm");
        yield return BudgetFigure.Of("line/device", device, "pF");
        yield return BudgetFigure.Of("line/open", result.Open - result.TripCore, "ns");
        yield return BudgetFigure.Of("line/close", results.Measures[_permit.Name]["ready"] + _parts["switch_isolator"].At("power_up"), "ns");
        yield return BudgetFigure.Of("line/crowbar", crowbar + result.Closed - result.Comparator - delays.Crowbar, "ns");
    }

    public IEnumerable<string> Markdown(FigureSet figures)
    {
        yield return FormattableString.Invariant(
            $"Trip core, pin to pin: direct path {figures.Text("core/direct")} ns, of it pads {figures.Text("core/pads")} ns; a tick {TripCoreDelays.TickSeconds * 1e9:F2} ns.");
        yield return "";
        yield return "## The line in five figures";
        yield return "";
        yield return "Typical, 20 mA range; the virtual lab's line is made of them. From the command at the trip core's pin.";
        yield return "";
        yield return "| series resistance, ohm | at the device, pF | switch opens, ns | switch closes, ns | crowbar closes, ns |";
        yield return "|---|---|---|---|---|";
        yield return figures.Row(figures.Text("line/series"), "line/device", "line/open", "line/close", "line/crowbar");
    }
}
