namespace AgNw.Board.Schematic.Netlists;

/// <summary>A net of a netlist. Its name is without the path of its sheet.</summary>
public sealed record Net(string Name, IReadOnlyList<NetlistNode> Nodes);
