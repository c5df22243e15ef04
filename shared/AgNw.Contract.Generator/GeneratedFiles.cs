using AgNw.Contract.Generator.Writing;
using AgNw.Contract.Generator.Writing.CSharp;

namespace AgNw.Contract.Generator;

/// <summary>The generated files on the disk, compared by text whatever the checkout's line ends.</summary>
public static class GeneratedFiles
{
    // Where generated files live; a *.Generated.* file here that nothing generates any more is stale.
    private static readonly string[] Folders =
    [
        "shared/AgNw.Contract", "shared/registers", "shared/protocol", "shared/faults", "shared/pins", "hardware/board/failures",
        "hardware/gateware/trip_core/rtl", "hardware/gateware/trip_core/constraints",
    ];

    /// <summary>One line for each file that is missing, differs or is stale.</summary>
    public static IReadOnlyList<string> Differing(string root, IReadOnlyList<GeneratedFile> files)
    {
        var lines = new List<string>();
        foreach (var file in files)
        {
            var path = Path.Combine(root, file.Path);
            if (!File.Exists(path))
                lines.Add($"{file.Path}: missing; run the generator");
            else if (Text(path) != file.Text)
                lines.Add($"{file.Path}: differs from what its source gives; run the generator");
        }

        lines.AddRange(Stale(root, files).Select(path => $"{path}: nothing generates it any more; run the generator"));
        return lines;
    }

    public static IReadOnlyList<string> Stale(string root, IReadOnlyList<GeneratedFile> files)
    {
        var known = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var boards = Path.Combine(root, BoardWriter.Folder);
        var boardFolders = Directory.Exists(boards)
            ? Directory.EnumerateDirectories(boards).Select(path => $"{BoardWriter.Folder}/{Path.GetFileName(path)}")
            : [];
        return [.. Folders.Concat(boardFolders).Where(folder => Directory.Exists(Path.Combine(root, folder)))
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*.Generated.*")
                .Select(p => $"{folder}/{Path.GetFileName(p)}"))
            .Where(path => !known.Contains(path)).Order(StringComparer.Ordinal)];
    }

    public static bool WriteIfChanged(string root, GeneratedFile file)
    {
        var path = Path.Combine(root, file.Path);
        if (File.Exists(path) && Text(path) == file.Text)
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, file.Text);
        return true;
    }

    private static string Text(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
}
