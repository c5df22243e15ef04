namespace AgNw.Board.Schematic.Sources;

/// <summary>A framed group of parts with a title and a note at its foot; sizes in units of the grid.</summary>
/// <param name="Driven">power nets that get their power here from a passive pin: KiCad wants them flagged</param>
public sealed record BlockSource(
    string Title, int X, int Y, int Width, int Height, string Note, IReadOnlyList<Placement> Placements, IReadOnlyList<WireSource> Wires,
    IReadOnlyList<string> Driven);
