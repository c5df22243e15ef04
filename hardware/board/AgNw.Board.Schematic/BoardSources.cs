using AgNw.Board.Schematic.Drawing;
using AgNw.Board.Schematic.Sources;
using AgNw.Board.Schematic.Symbols;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Board.Schematic;

/// <summary>Everything that the board is made from, read and joined.</summary>
public sealed record BoardSources(BoardDesign Design, IReadOnlyList<PartEntry> Parts)
{
    public const string Folder = "hardware/board";

    private static readonly string[] PartLists = [$"{Folder}/parts.yaml", "hardware/frontend/parts.yaml"];

    public static BoardSources Read(string root, string symbols, Problems problems)
    {
        var parts = PartsReader.Read(root, PartLists.Where(path => File.Exists(Path.Combine(root, path))), problems);
        var drawings = DrawingsReader.Read(root, $"{Folder}/symbols.yaml", problems);
        var declared = PinsReader.Read(root, problems) is { } pins ? new DeclaredPins(pins) : null;
        var reader = new SheetReader(root, problems, name => declared?.Of(name));
        var sheets = Directory.EnumerateFiles(Path.Combine(root, Folder, "sheets"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => reader.Read($"{Folder}/sheets/{Path.GetFileName(path)}")).OfType<SheetSource>().ToList();
        return new BoardSources(new BoardDesign(sheets, parts, drawings, new KiCadLibrary(symbols), problems), parts);
    }
}
