namespace AgNw.Board.Schematic.Sources;

/// <summary>A sheet: one function of the board. Ports are the nets that leave it, as seen from it: in, out, both.</summary>
public sealed record SheetSource(
    string Name, string Title, string Paper, IReadOnlyDictionary<string, string> Ports, IReadOnlyList<BlockSource> Blocks, string File)
{
    public IEnumerable<Placement> Placements => Blocks.SelectMany(block => block.Placements);
}
