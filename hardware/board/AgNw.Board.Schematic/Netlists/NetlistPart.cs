namespace AgNw.Board.Schematic.Netlists;

/// <summary>A part in a netlist with its fields by name; what it lacks is empty.</summary>
public sealed record NetlistPart(string Reference, string Value, string Footprint, IReadOnlyDictionary<string, string> Fields);
