using AgNw.Board.Schematic.Symbols;

namespace AgNw.Board.Schematic.Sources;

/// <summary>How a part, or every part of a kind, is drawn: a symbol of KiCad's library or a box of our own; and its footprint.</summary>
public sealed record DrawingEntry(string Name, string? Identifier, BoxSymbol? Box, string Footprint, string File, int Line);
