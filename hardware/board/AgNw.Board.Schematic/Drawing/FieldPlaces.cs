using AgNw.Board.Schematic.Expressions;
using AgNw.Board.Schematic.Symbols;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>Where reference and value of a part stand: beside an upright part where no pin is, else above and below.</summary>
public static class FieldPlaces
{
    private const decimal Gap = 0.6m;

    public static (Node Reference, Node Value) Of(PlacedPart part)
    {
        var p = part.Placement;
        var box = part.Pins.Count > 4;
        var beside = !box && part.Pins.All(pin => pin.Outward.X <= 0);
        if (beside)
        {
            var middle = (part.Top + part.Bottom) / 2;
            return (Field("Reference", p.Reference, part, part.Right + Gap, middle - 1, "left", ""), Field("Value", part.Part.Value, part, part.Right + Gap, middle + 1, "left", ""));
        }

        if (!box && part.Pins.All(pin => pin.Outward.X >= 0))
        {
            var middle = (part.Top + part.Bottom) / 2;
            return (Field("Reference", p.Reference, part, part.Left - Gap, middle - 1, "right", ""), Field("Value", part.Part.Value, part, part.Left - Gap, middle + 1, "right", ""));
        }

        if (!box)
        {
            var aside = part.Pins.Any(pin => pin.Outward.Y != 0) ? 2 : 0;
            return (Field("Reference", p.Reference, part, p.X + aside, part.Top - Gap, "", "bottom"), Field("Value", part.Part.Value, part, p.X + aside, part.Bottom + Gap, "", "top"));
        }

        // Beside the pins at top and bottom, where there are any.
        return (Field("Reference", p.Reference, part, Beside(part, -1), part.Top - Gap, "left", "bottom"),
            Field("Value", part.Part.Value, part, Beside(part, 1), part.Bottom + Gap, "left", "top"));
    }

    private static decimal Beside(PlacedPart part, int side)
    {
        var pins = part.Pins.Where(pin => pin.Outward.Y == side).ToList();
        return pins.Count == 0 ? part.Left : pins.Max(pin => pin.At.X) + 3;
    }

    private static Node Field(string name, string text, PlacedPart part, decimal x, decimal y, string horizontal, string vertical)
    {
        var turned = part.Placement.Rotation is 90 or 270;
        // A turned or mirrored part turns its texts too; written so that they read upright.
        var swapped = part.Placement.Rotation is 90 or 180 || part.Placement.Mirror == "y";
        var upset = part.Placement.Rotation is 90 or 180 || part.Placement.Mirror == "x";
        var words = new List<string>();
        if (horizontal.Length > 0)
            words.Add(swapped ? (horizontal == "left" ? "right" : "left") : horizontal);
        if (vertical.Length > 0)
            words.Add(upset ? (vertical == "top" ? "bottom" : "top") : vertical);
        return Node.Of("property", name, text, Items.At(x, y, turned ? 90 : 0), Style.Effects(justify: [.. words]));
    }
}
