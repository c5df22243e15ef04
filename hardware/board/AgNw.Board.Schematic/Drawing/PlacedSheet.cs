using AgNw.Board.Schematic.Sources;

namespace AgNw.Board.Schematic.Drawing;

/// <summary>A sheet with its parts placed.</summary>
public sealed record PlacedSheet(SheetSource Source, IReadOnlyList<PlacedPart> Parts)
{
    public string FileName => $"{Source.Name}.Generated.kicad_sch";

    public IEnumerable<PlacedPin> Find(string reference, string pin) =>
        Parts.Where(part => part.Placement.Reference == reference).SelectMany(part => part.Named(pin));
}
