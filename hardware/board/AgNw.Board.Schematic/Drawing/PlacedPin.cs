using AgNw.Board.Schematic.Symbols;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>A pin on a sheet: where its wire begins, the direction away from the body, and what the source connects it to.</summary>
public sealed record PlacedPin(PlacedPart Part, SymbolPin Pin, Point At, Point Outward)
{
    public string? Net { get; set; }

    public string? Reason { get; set; }

    /// <summary>A wire of the source ends here, so no label is drawn.</summary>
    public bool IsWired { get; set; }

    public string Name => $"{Part.Placement.Reference}.{Pin.Number}";
}
