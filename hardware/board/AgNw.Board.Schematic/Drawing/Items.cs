using AgNw.Board.Schematic.Expressions;
using AgNw.Board.Schematic.Symbols;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>The items of a schematic file, placed in units of the grid.</summary>
public static class Items
{
    public const decimal Grid = 1.27m;

    public static Node At(decimal x, decimal y, int angle = 0) => Node.Of("at", x * Grid, y * Grid, angle);

    public static Node Wire(string sheet, Point from, Point to) => Node.Of(
        "wire", Node.Of("pts", Node.Of("xy", from.X * Grid, from.Y * Grid), Node.Of("xy", to.X * Grid, to.Y * Grid)), Stroke("default"),
        Uuid(sheet, "wire", $"{from}", $"{to}"));

    public static Node Junction(string sheet, Point at) => Node.Of(
        "junction", Node.Of("at", at.X * Grid, at.Y * Grid), Node.Of("diameter", 0), Node.Of("color", 0, 0, 0, 0), Uuid(sheet, "junction", $"{at}"));

    public static Node NoConnect(string sheet, Point at) =>
        Node.Of("no_connect", Node.Of("at", at.X * Grid, at.Y * Grid), Uuid(sheet, "no_connect", $"{at}"));

    /// <summary>A net's name at the end of a wire that comes from the other side of it.</summary>
    /// <param name="upright">written along a vertical wire, not across it</param>
    public static Node Label(string sheet, string net, string? shape, Point at, Point outward, bool upright = false)
    {
        var left = outward.X < 0 || (upright && outward.Y > 0);
        var angle = (upright ? 90 : 0) + (left ? 180 : 0);
        return shape is null
            ? Node.Of("label", net, At(at.X, at.Y, angle), Style.Effects(justify: left ? ["right", "bottom"] : ["left", "bottom"]), Uuid(sheet, "label", net, $"{at}"))
            : Node.Of("hierarchical_label", net, Node.Words("shape", shape), At(at.X, at.Y, angle), Style.Effects(justify: left ? "right" : "left"), Uuid(sheet, "port", net, $"{at}"));
    }

    public static Node Text(string sheet, string text, decimal x, decimal y, decimal size, bool bold) => Node.Of(
        "text", text, Node.Words("exclude_from_sim", "no"), At(x, y), Style.Effects(size, bold, false, "left", "top"), Uuid(sheet, "text", text, $"{x} {y}"));

    public static Node Frame(string sheet, decimal x, decimal y, decimal width, decimal height) => Node.Of(
        "rectangle", Node.Of("start", x * Grid, y * Grid), Node.Of("end", (x + width) * Grid, (y + height) * Grid), Stroke("dash"),
        Node.Of("fill", Node.Words("type", "none")), Uuid(sheet, "frame", $"{x} {y}"));

    public static Node Stroke(string type) => Node.Of("stroke", Node.Of("width", 0), Node.Words("type", type));

    public static Node Uuid(params string[] names) => Node.Of("uuid", Identifiers.Of(names));

    /// <summary>KiCad's word for a port's direction.</summary>
    public static string Shape(string direction) => direction switch { "in" => "input", "out" => "output", _ => "bidirectional" };
}
