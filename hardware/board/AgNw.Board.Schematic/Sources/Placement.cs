namespace AgNw.Board.Schematic.Sources;

/// <summary>A part (or a unit of it) on a sheet; places in units of the grid, 1.27 mm, from the sheet's corner, y downwards.</summary>
/// <param name="Rotation">degrees counter-clockwise: 0, 90, 180, 270</param>
/// <param name="Mirror">"x", "y" or empty: about that axis, only with rotation 0</param>
public sealed record Placement(
    string Reference, string Part, int Unit, int X, int Y, int Rotation, string Mirror, IReadOnlyList<PinTarget> Pins, int Line);
