using AgNw.Board.Schematic.Sources;
using AgNw.Board.Schematic.Symbols;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>A part on its sheet with its pins where rotation and mirror put them.</summary>
public sealed class PlacedPart
{
    private const decimal Grid = 1.27m;

    public PlacedPart(Placement placement, PartEntry part, Symbol symbol, string footprint)
    {
        Placement = placement;
        Part = part;
        Symbol = symbol;
        Footprint = footprint;
        Pins = [.. symbol.PinsOf(placement.Unit).Select(pin => new PlacedPin(this, pin, Place(pin.X, pin.Y), Away(pin.Angle)))];
        var body = symbol.BodyOf(placement.Unit);
        var (a, b) = (Turn(body.Left, body.Bottom), Turn(body.Right, body.Top));
        Left = placement.X + (Math.Min(a.X, b.X) / Grid);
        Right = placement.X + (Math.Max(a.X, b.X) / Grid);
        Top = placement.Y + (Math.Min(a.Y, b.Y) / Grid);
        Bottom = placement.Y + (Math.Max(a.Y, b.Y) / Grid);
    }

    public Placement Placement { get; }

    public PartEntry Part { get; }

    public Symbol Symbol { get; }

    public string Footprint { get; }

    public IReadOnlyList<PlacedPin> Pins { get; }

    /// <summary>The body, in units of the grid.</summary>
    public decimal Left { get; }

    public decimal Right { get; }

    public decimal Top { get; }

    public decimal Bottom { get; }

    /// <summary>Pins called so: by number, else by name.</summary>
    public IReadOnlyList<PlacedPin> Named(string name)
    {
        var byNumber = Pins.Where(pin => pin.Pin.Number == name).ToList();
        return byNumber.Count > 0 ? byNumber : [.. Pins.Where(pin => pin.Pin.PlainName == name)];
    }

    private Point Place(decimal x, decimal y)
    {
        var (turnedX, turnedY) = Turn(x, y);
        if (turnedX % Grid != 0 || turnedY % Grid != 0)
            throw new FormatException($"a pin of {Placement.Reference} ({Symbol.Identifier}) is off the grid");
        return new Point(Placement.X + (int)(turnedX / Grid), Placement.Y + (int)(turnedY / Grid));
    }

    // From the symbol's coordinates, y upwards, to the sheet's, y downwards.
    private (decimal X, decimal Y) Turn(decimal x, decimal y)
    {
        var (turnedX, turnedY) = Placement.Rotation switch { 90 => (-y, x), 180 => (-x, -y), 270 => (y, -x), _ => (x, y) };
        return Placement.Mirror switch { "x" => (turnedX, turnedY), "y" => (-turnedX, -turnedY), _ => (turnedX, -turnedY) };
    }

    private Point Away(int angle)
    {
        var (x, y) = angle switch { 0 => (-1, 0), 90 => (0, -1), 180 => (1, 0), _ => (0, 1) };
        var (turnedX, turnedY) = Turn(x, y);
        return new Point((int)turnedX, (int)turnedY);
    }
}
