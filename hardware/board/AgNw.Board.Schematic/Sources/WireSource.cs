namespace AgNw.Board.Schematic.Sources;

/// <summary>
/// A drawn line: pins "R1.2" and places "@12,30" of the block in order, joined by straight lines, first across, then down; with "|" before
/// a point first down. A wire that begins at a place carries its net's name there.
/// </summary>
public sealed record WireSource(IReadOnlyList<WirePoint> Points, int Line);

/// <summary>A point of a wire: a pin, or a place on the sheet.</summary>
public sealed record WirePoint(string? Reference, string? Pin, int X, int Y, bool DownFirst);
