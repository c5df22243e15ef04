using AgNw.Board.Schematic.Expressions;

namespace AgNw.Board.Schematic.Symbols;

/// <summary>
/// A rectangle with pins: our own symbols, drawn by function with inputs left and outputs right. Pins lie on KiCad's grid of 2.54 mm.
/// </summary>
public sealed record BoxSymbol(string Name, string Prefix, int Width, IReadOnlyList<BoxPin> Left, IReadOnlyList<BoxPin> Right)
{
    public const string Library = "agnw";
    private const decimal Grid = 1.27m;
    private const decimal PinLength = 2.54m;

    public Symbol Build(string footprint, string text)
    {
        var rows = Math.Max(Left.Count, Right.Count);
        decimal half = Width / 2 * Grid, top = rows / 2 * 2 * Grid;
        var body = Node.Of($"rectangle",
            Node.Of("start", -half, top + (2 * Grid)), Node.Of("end", half, top - (2 * rows * Grid)),
            Node.Of("stroke", Node.Of("width", 0.254m), Node.Words("type", "default")), Node.Of("fill", Node.Words("type", "background")));
        var pins = Pins(Left, -half - PinLength, top, 0).Concat(Pins(Right, half + PinLength, top, 180)).ToList();
        return new Symbol($"{Library}:{Name}", Node.List([
            Node.Word("symbol"), Node.Text(Name), Node.Of("pin_names", Node.Of("offset", 1.016m)),
            Node.Words("exclude_from_sim", "no"), Node.Words("in_bom", "yes"), Node.Words("on_board", "yes"),
            Property("Reference", Prefix, false), Property("Value", Name, false), Property("Footprint", footprint, true),
            Property("Datasheet", "", true), Property("Description", text, true),
            Node.List([Node.Word("symbol"), Node.Text($"{Name}_0_1"), body]),
            Node.List([Node.Word("symbol"), Node.Text($"{Name}_1_1"), .. pins]),
            Node.Words("embedded_fonts", "no")]));
    }

    private static IEnumerable<Node> Pins(IReadOnlyList<BoxPin> side, decimal x, decimal top, int angle)
    {
        for (var row = 0; row < side.Count; row++)
        {
            for (var i = 0; i < side[row].Numbers.Count; i++)
                yield return Pin(side[row], i, x, top - (row * 2 * Grid), angle);
        }
    }

    // KiCad's way of joining pins of one name: the first is drawn, the others lie hidden and passive under it.
    private static Node Pin(BoxPin pin, int index, decimal x, decimal y, int angle)
    {
        var items = new List<Node>
        {
            Node.Word("pin"), Node.Word(index == 0 || pin.Type == "no_connect" ? pin.Type : "passive"), Node.Word("line"),
            Node.Of("at", x, y, angle), Node.Of("length", PinLength),
        };
        if (index > 0)
            items.Add(Node.Words("hide", "yes"));
        items.Add(Node.Of("name", pin.Name, Style.Effects()));
        items.Add(Node.Of("number", pin.Numbers[index], Style.Effects()));
        return Node.List(items);
    }

    private static Node Property(string name, string value, bool hidden) =>
        Node.Of("property", name, value, Node.Of("at", 0, 0, 0), Style.Effects(hidden: hidden));
}
