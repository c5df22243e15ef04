using AgNw.Board.Schematic.Expressions;
using AgNw.Board.Schematic.Symbols;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>
/// Writes a sheet's file: parts, wires, a label or power symbol at every pin that no wire of the source reaches, markers at
/// unconnected pins, frames, titles and notes.
/// </summary>
public sealed class SheetWriter(BoardDesign design, PlacedSheet sheet, int page, Problems problems)
{
    private const int StubLength = 2, Step = 4, ManyPins = 4, FlagStep = 12, PowersPerPage = 1000;
    private readonly List<Node> _items = [];
    private readonly List<(Point From, Point To)> _stubs = [];
    private readonly SortedDictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);
    private int _powers = page * PowersPerPage;

    private string Name => sheet.Source.Name;

    public string Write()
    {
        var wires = new WirePlan(sheet, problems);
        foreach (var part in sheet.Parts)
        {
            _symbols[part.Symbol.Identifier] = part.Symbol;
            _items.Add(PartWriter.Part(Name, part));
        }

        var pins = sheet.Parts.SelectMany(part => part.Pins).DistinctBy(pin => (pin.At, pin.Net ?? "")).ToList();
        foreach (var pin in pins.Where(pin => !pins.Any(other => other.At == pin.At && other.IsWired)))
            Mark(pin);
        foreach (var (net, at, outward) in wires.Labels)
            Label(net, at, outward);
        _items.AddRange(wires.Segments.Concat(_stubs).Select(s => Items.Wire(Name, s.From, s.To)));
        _items.AddRange(wires.Junctions(_stubs, [.. pins.Where(pin => pin.Net is not null).Select(pin => pin.At)]).Select(at => Items.Junction(Name, at)));
        foreach (var block in sheet.Source.Blocks)
            Frame(block);
        return NodeWriter.Write(Node.List([
            Node.Word("kicad_sch"), Node.Words("version", Project.FileVersion), Node.Of("generator", "AgNw.Board.Schematic"),
            Node.Of("generator_version", "9.0"), Node.Of("uuid", Identifiers.Of("file", Name)), Node.Of("paper", sheet.Source.Paper),
            TitleBlock(sheet.Source.Title, page), Node.List([Node.Word("lib_symbols"), .. _symbols.Values.Select(symbol => symbol.Embedded)]),
            .. _items, Node.Words("embedded_fonts", "no")]));
    }

    public static Node TitleBlock(string title, int page) => Node.Of(
        "title_block", Node.Of("title", $"{Project.Title}: {title}"), Node.Of("rev", "A"),
        Node.Of("comment", Node.Word("1"), Node.Text("Generated from hardware/board/sheets; not laid out, not built")),
        Node.Of("comment", Node.Word("2"), Node.Text($"Sheet {page}. Equipment protection, not a personnel safety function")));

    private void Mark(PlacedPin pin)
    {
        if (pin.Net is null)
        {
            if (!pin.Pin.IsUnconnected)
                _items.Add(Items.NoConnect(Name, pin.At));
            return;
        }

        var end = pin.At + (pin.Outward * Stub(pin));
        if (end != pin.At)
            _stubs.Add((pin.At, end));
        Label(pin.Net, end, pin.Outward, pin.Outward.Y != 0 && pin.Part.Pins.Count > ManyPins);
    }

    // A power symbol that points its usual way sits on the pin itself; at a row of pins every second one stands further out.
    private int Stub(PlacedPin pin)
    {
        if (pin.Outward.X != 0)
            return StubLength;
        var row = pin.Part.Pins.Where(other => other.Outward == pin.Outward && !other.Pin.Hidden).OrderBy(other => other.At.X).ToList();
        return (design.PowerNets.ContainsKey(pin.Net!) ? 0 : 1) + (row.IndexOf(pin) % 2 * Step);
    }

    private void Label(string net, Point at, Point outward, bool upright = false)
    {
        if (design.PowerNets.ContainsKey(net))
        {
            var symbol = design.PowerSymbol(net);
            _symbols[symbol.Identifier] = symbol;
            _items.Add(PartWriter.Power(Name, net, symbol, ++_powers, at, outward));
            return;
        }

        var shape = sheet.Source.Ports.TryGetValue(net, out var direction) ? Items.Shape(direction) : null;
        _items.Add(Items.Label(Name, net, shape, at, outward, upright));
    }

    private void Flag(string net, Point at)
    {
        var flag = design.PowerFlag;
        _symbols[flag.Identifier] = flag;
        _items.Add(PartWriter.Power(Name, "PWR_FLAG", flag, ++_powers, at, new Point(0, -1)));
        Label(net, at, new Point(0, 1));
    }

    private void Frame(Sources.BlockSource block)
    {
        _items.Add(Items.Frame(Name, block.X, block.Y, block.Width, block.Height));
        _items.Add(Items.Text(Name, block.Title, block.X + 1, block.Y + 1, 2m, true));
        for (var i = 0; i < block.Driven.Count; i++)
            Flag(block.Driven[i], new Point(block.X + block.Width - FlagStep - (i * FlagStep), block.Y + block.Height - 8));
        if (block.Note.Length == 0)
            return;
        var lines = block.Note.TrimEnd().Split('\n').Length;
        _items.Add(Items.Text(Name, block.Note.TrimEnd(), block.X + 1, block.Y + block.Height - 0.5m - (lines * 1.7m), 1.27m, false));
    }
}
