using AgNw.Board.Schematic.Drawing;
using AgNw.Contract.Generator;
using AgNw.Contract.Generator.Reading;
using AgNw.Contract.Generator.Writing;

namespace AgNw.Board.Schematic;

/// <summary>
/// The command line: `generate` writes the KiCad project and the bill of materials, `generate --check` compares them. Exit codes: 0 done
/// or equal, 1 a difference or a failed check, 2 a source or an argument is wrong and nothing was written.
/// </summary>
public static class BoardCommand
{
    private const string KiCadSymbols = "/usr/share/kicad/symbols";

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        var root = Directory.GetCurrentDirectory();
        var problems = new Problems();
        var sources = BoardSources.Read(root, KiCadSymbols, problems);
        var files = problems.Found.Count == 0 ? Files(sources.Design, problems) : [];
        foreach (var problem in problems.Found)
            error.WriteLine(problem);
        if (problems.Found.Count > 0)
            return 2;
        output.WriteLine($"{files.Count} files generated, {files.Count(file => GeneratedFiles.WriteIfChanged(root, file))} changed");
        return 0;
    }

    private static List<GeneratedFile> Files(BoardDesign design, Problems problems)
    {
        var files = design.Sheets.Select((sheet, i) => new GeneratedFile(
            $"{BoardSources.Folder}/{sheet.FileName}", new SheetWriter(design, sheet, i + 2, problems).Write())).ToList();
        files.Add(new($"{BoardSources.Folder}/{Project.Name}.kicad_sch", RootWriter.Write(design)));
        files.AddRange(ProjectWriter.Write(BoardSources.Folder, design));
        return files;
    }
}
