using AgNw.Contract.Generator.Reading;

namespace AgNw.Board.Schematic.Sources;

/// <summary>
/// Reads lists of parts: parts.yaml here and the front end's, whose figures for the decks are left alone. `kinds` gives what many parts
/// have in common; a part says the rest. The front end's shunts become parts named shunt_RANGE.
/// </summary>
public static class PartsReader
{
    public static List<PartEntry> Read(string root, IEnumerable<string> paths, Problems problems)
    {
        var parts = new List<PartEntry>();
        foreach (var path in paths)
        {
            if (YamlFile.Open(root, path, problems) is not { } file)
                continue;
            var kinds = file.OptionalMaps("kinds").ToDictionary(kind => kind.Text("name"), StringComparer.Ordinal);
            parts.AddRange(file.Maps("parts").Select(part => Part(part, kinds, problems)));
            parts.AddRange(file.OptionalMaps("shunts").Select(Shunt));
        }

        foreach (var twice in parts.GroupBy(part => part.Name).Where(group => group.Count() > 1))
            problems.Add(twice.Last().File, twice.Last().Line, $"the part '{twice.Key}' is there twice");
        return parts;
    }

    private static PartEntry Part(MapReader part, Dictionary<string, MapReader> kinds, Problems problems)
    {
        var kind = part.OptionalText("kind") ?? "";
        var common = kinds.GetValueOrDefault(kind);
        if (kind.Length > 0 && common is null)
            problems.Add(part.File, part.Line, $"there is no kind '{kind}'");
        return new PartEntry(
            part.Text("name"), kind, part.OptionalText("value") ?? part.Text("part_number"), Shared("maker"), part.Text("part_number"),
            Shared("second"), Shared("package"), Shared("reason"), Shared("without_power"), part.OptionalText("footprint") ?? "",
            part.OptionalSmallNumber("quantity"), part.File, part.Line);

        string Shared(string key) => part.OptionalText(key) ?? common?.OptionalText(key) ?? part.Text(key);
    }

    private static PartEntry Shunt(MapReader shunt)
    {
        var range = shunt.Text("range");
        return new PartEntry(
            $"shunt_{range}", "shunt", $"{shunt.Text("ohm")} ohm", shunt.Text("maker"), shunt.Text("part_number"),
            shunt.OptionalText("second") ?? "none of equal grade: another changes the calibration", shunt.OptionalText("package") ?? "", shunt.Text("type"), "conducts as ever", shunt.OptionalText("footprint") ?? "",
            1, shunt.File, shunt.Line);
    }
}
