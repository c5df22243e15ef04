using AgNw.Board.Schematic.Expressions;
using AgNw.Board.Schematic.Symbols;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>Writes a part, or a power symbol, as KiCad's symbol instance.</summary>
public static class PartWriter
{
    public static Node Part(string sheet, PlacedPart part)
    {
        var p = part.Placement;
        var (reference, value) = FieldPlaces.Of(part);
        var key = $"{p.Reference}/{p.Unit}";
        var items = new List<Node>
        {
            Node.Word("symbol"), Node.Of("lib_id", part.Symbol.Identifier), Items.At(p.X, p.Y, p.Rotation),
        };
        if (p.Mirror.Length > 0)
            items.Add(Node.Words("mirror", p.Mirror));
        items.AddRange([
            Node.Of("unit", p.Unit), Node.Words("exclude_from_sim", "no"), Node.Words("in_bom", "yes"), Node.Words("on_board", "yes"),
            Node.Words("dnp", "no"), Items.Uuid(sheet, "part", key), reference, value,
            Hidden("Footprint", part.Footprint, part), Hidden("Datasheet", "~", part), Hidden("Maker", part.Part.Maker, part),
            Hidden("Part number", part.Part.PartNumber, part), Hidden("Second source", part.Part.Second, part)]);
        items.AddRange(part.Symbol.Pins.Select(pin => Node.Of("pin", pin.Number, Items.Uuid(sheet, "pin", key, pin.Number))));
        items.Add(Instance(sheet, p.Reference, p.Unit));
        return Node.List(items);
    }

    /// <param name="number">of the power symbol, unique in the project</param>
    public static Node Power(string sheet, string net, Symbol symbol, int number, Point at, Point outward)
    {
        var ground = symbol.PinsOf(1).First().Angle == 270;
        var rotation = (outward.X, outward.Y) switch { (1, 0) => ground ? 90 : 270, (-1, 0) => ground ? 270 : 90, (0, 1) => ground ? 0 : 180, _ => ground ? 180 : 0 };
        var reference = $"{symbol.Definition.All("property").First(p => p.At(1) == "Reference").At(2)}{number:0000}";
        decimal reach = outward.X != 0 ? 2.6m : 3.1m;
        string[] justify = outward.X == 0 ? [] : [(outward.X > 0) ^ (rotation == 90) ? "left" : "right"];
        return Node.List([
            Node.Word("symbol"), Node.Of("lib_id", symbol.Identifier), Items.At(at.X, at.Y, rotation), Node.Of("unit", 1),
            Node.Words("exclude_from_sim", "no"), Node.Words("in_bom", "yes"), Node.Words("on_board", "yes"), Node.Words("dnp", "no"),
            Items.Uuid(sheet, "power", reference),
            Node.Of("property", "Reference", reference, Items.At(at.X, at.Y), Style.Effects(hidden: true)),
            Node.Of("property", "Value", net, Items.At(at.X + (outward.X * reach), at.Y + (outward.Y * reach), rotation % 180 == 0 ? 0 : 90), Style.Effects(justify: justify)),
            Node.Of("property", "Footprint", "", Items.At(at.X, at.Y), Style.Effects(hidden: true)),
            Node.Of("property", "Datasheet", "", Items.At(at.X, at.Y), Style.Effects(hidden: true)),
            Node.Of("pin", "1", Items.Uuid(sheet, "power pin", reference)), Instance(sheet, reference, 1)]);
    }

    private static Node Hidden(string name, string text, PlacedPart part) =>
        Node.Of("property", name, text, Items.At(part.Placement.X, part.Placement.Y), Style.Effects(hidden: true));

    private static Node Instance(string sheet, string reference, int unit) => Node.Of("instances", Node.Of("project", Project.Name,
        Node.Of("path", Project.PathOf(sheet), Node.Of("reference", reference), Node.Of("unit", unit))));
}
