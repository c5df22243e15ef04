using AgNw.Board.Schematic.Drawing;
using AgNw.Board.Schematic.Materials;
using AgNw.Contract.Generator;
using AgNw.Contract.Generator.Reading;
using AgNw.Contract.Generator.Writing;

namespace AgNw.Board.Schematic;

/// <summary>Writes generated files, or compares them with those that are there.</summary>
public sealed class BoardFiles(string root, bool check, TextWriter output, TextWriter error)
{
    public int Write(BoardSources sources, Problems problems)
    {
        var files = problems.Found.Count == 0 ? Files(sources.Design, problems) : [];
        return BoardCommand.Report(problems, error) ?? Write(files);
    }

    public int Write(IReadOnlyList<GeneratedFile> files)
    {
        if (!check)
        {
            output.WriteLine($"{files.Count} files generated, {files.Count(file => GeneratedFiles.WriteIfChanged(root, file))} changed");
            return 0;
        }

        var differing = files.Where(file => !File.Exists(Path.Combine(root, file.Path)) || File.ReadAllText(Path.Combine(root, file.Path)).ReplaceLineEndings("\n") != file.Text).ToList();
        foreach (var file in differing)
            error.WriteLine($"{file.Path}: differs from what its source gives; run hardware/board/run --generate");
        if (differing.Count == 0)
            output.WriteLine($"{files.Count} files are as generated");
        return differing.Count == 0 ? 0 : 1;
    }

    private static List<GeneratedFile> Files(BoardDesign design, Problems problems)
    {
        var files = design.Sheets.Select((sheet, i) => new GeneratedFile(
            $"{BoardSources.Folder}/{sheet.FileName}", new SheetWriter(design, sheet, i + 2, problems).Write())).ToList();
        files.Add(new($"{BoardSources.Folder}/{Project.Name}.kicad_sch", RootWriter.Write(design)));
        files.AddRange(ProjectWriter.Write(BoardSources.Folder, design));
        files.AddRange(BillOfMaterials.Write(BoardSources.Folder, design));
        return files;
    }
}
