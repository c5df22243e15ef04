using System.Globalization;
using AgNw.Board.Schematic.Expressions;

namespace AgNw.Board.Schematic.Symbols;

/// <summary>A symbol as a schematic embeds it: its identifier "library:name", its definition without parents, its pins.</summary>
public sealed class Symbol
{
    public Symbol(string identifier, Node definition)
    {
        Identifier = identifier;
        Definition = definition;
        Pins = [.. Units(definition).SelectMany(unit => unit.Body.All("pin").Select(pin => Pin(pin, unit.Unit)))];
        UnitCount = Math.Max(1, Units(definition).Max(unit => unit.Unit));
        IsPower = definition.Find("power") is not null;
    }

    public string Identifier { get; }

    public Node Definition { get; }

    public IReadOnlyList<SymbolPin> Pins { get; }

    public int UnitCount { get; }

    public bool IsPower { get; }

    /// <summary>The definition under its identifier, for lib_symbols of a schematic.</summary>
    public Node Embedded => Node.List([Definition.Items[0], Node.Text(Identifier), .. Definition.Items.Skip(2)]);

    public IEnumerable<SymbolPin> PinsOf(int unit) => Pins.Where(pin => pin.Unit == unit || pin.Unit == 0);

    /// <summary>The body of a unit, without its pins.</summary>
    public Bounds BodyOf(int unit)
    {
        var points = new List<(decimal X, decimal Y)>();
        foreach (var (_, body) in Units(Definition).Where(u => u.Unit == unit || u.Unit == 0))
        {
            foreach (var shape in body.Items.Where(item => item.Head is "rectangle" or "polyline" or "circle" or "arc"))
            {
                if (shape.Head == "circle" && shape.Find("center") is { } center)
                {
                    var radius = Lengths.Parse(shape.Value("radius"));
                    points.Add((Lengths.Parse(center.At(1)) - radius, Lengths.Parse(center.At(2)) - radius));
                    points.Add((Lengths.Parse(center.At(1)) + radius, Lengths.Parse(center.At(2)) + radius));
                }

                foreach (var point in Points(shape))
                    points.Add((Lengths.Parse(point.At(1)), Lengths.Parse(point.At(2))));
            }
        }

        return Bounds.Of(points);
    }

    private static IEnumerable<Node> Points(Node shape) =>
        shape.Items.Where(item => item.Head is "start" or "mid" or "end").Concat(shape.Find("pts")?.All("xy") ?? []);

    // The drawings of a symbol are lists named NAME_UNIT_STYLE; unit 0 belongs to all.
    private static IEnumerable<(int Unit, Node Body)> Units(Node definition) =>
        from body in definition.All("symbol")
        let parts = body.At(1).Split('_')
        where parts[^1] is "0" or "1"
        select (int.Parse(parts[^2], CultureInfo.InvariantCulture), body);

    private static SymbolPin Pin(Node pin, int unit)
    {
        var at = pin.Find("at")!;
        return new SymbolPin(
            pin.Find("number")!.At(1), pin.Find("name")!.At(1), pin.At(1), Lengths.Parse(at.At(1)), Lengths.Parse(at.At(2)),
            (int)Lengths.Parse(at.At(3)), unit, pin.Value("hide") == "yes");
    }
}
