using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads the sections causes and actions: every cause has a row, a row has a cell for every mode but NONE.</summary>
public static class CauseReader
{
    private static readonly string[] Columns = ["BREAKDOWN", "REWIRE", "MONITOR"];
    private static readonly string[] Watches = ["always", "armed", "line"];

    public static List<CauseEntry> Read(MapReader file, Problems problems)
    {
        var causes = new List<CauseEntry>();
        foreach (var map in file.Maps("causes"))
        {
            var watch = map.Text("watch");
            if (watch.Length > 0 && !Watches.Contains(watch))
                map.Problem("watch", $"'watch' must be one of {string.Join(", ", Watches)}, not '{watch}'");
            causes.Add(new CauseEntry(map.Text("name"), map.SmallNumber("bit"), watch, map.Text("text"), map.Line));
            map.Finish();
        }

        var table = file.Map("actions");
        foreach (var cause in causes)
        {
            var row = table.Map(cause.Name);
            foreach (var mode in Columns)
                cause.Actions[mode] = Cell(row, cause, mode, problems);
            row.Finish();
        }

        table.Finish();
        return causes;
    }

    private static List<string> Cell(MapReader row, CauseEntry cause, string mode, Problems problems)
    {
        if (row.OptionalWords(mode) is not { } words)
        {
            problems.Add(row.File, row.Line, $"the actions of {cause.Name} have no column {mode}");
            return [];
        }

        foreach (var word in words.Where(word => !ActionNames.All.Contains(word)))
            row.Problem(mode, $"unknown action '{word}' of {cause.Name}");
        return [.. words.Where(ActionNames.All.Contains)];
    }
}
