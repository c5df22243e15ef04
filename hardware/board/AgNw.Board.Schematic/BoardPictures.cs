using AgNw.Board.Schematic.Drawing;
using AgNw.Board.Schematic.Pictures;
using AgNw.Contract.Generator.Writing;

namespace AgNw.Board.Schematic;

/// <summary>The pictures of the sheets as `kicad-cli sch export svg` left them in a folder: named by title there, by sheet here.</summary>
public static class BoardPictures
{
    public static IReadOnlyList<GeneratedFile> Read(string root, string folder)
    {
        var titles = Directory.EnumerateFiles(Path.Combine(root, BoardSources.Folder, "sheets"), "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => File.ReadLines(path).ToList())
            .Select(lines => (Name: Word(lines, "name:"), Title: Word(lines, "title:")))
            .Select(sheet => (sheet.Name, File: $"{Project.Name}-{sheet.Title}.svg")).Append((Name: "interlock", File: $"{Project.Name}.svg"));
        return [.. titles.Select(sheet => new GeneratedFile(
            $"{BoardSources.Folder}/pictures/{sheet.Name}.Generated.svg", Picture.Clean(File.ReadAllText(Path.Combine(folder, sheet.File)))))];
    }

    private static string Word(List<string> lines, string key) => lines.First(line => line.StartsWith(key, StringComparison.Ordinal))[key.Length..].Trim().Trim('"');
}
