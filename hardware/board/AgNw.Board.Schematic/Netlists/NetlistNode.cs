namespace AgNw.Board.Schematic.Netlists;

/// <summary>A pin in a netlist; Function is the name that the symbol gives it, without the suffix that KiCad adds to repeated names.</summary>
public sealed record NetlistNode(string Reference, string Pin, string Function);
