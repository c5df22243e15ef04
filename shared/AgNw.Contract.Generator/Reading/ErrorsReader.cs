using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads errors.yaml.</summary>
public static class ErrorsReader
{
    public const string Path = "shared/protocol/errors.yaml";

    // IEEE 488.2, standard event status register.
    private static readonly Dictionary<string, int> EsrBits =
        new(StringComparer.Ordinal) { ["none"] = -1, ["QYE"] = 2, ["DDE"] = 3, ["EXE"] = 4, ["CME"] = 5 };

    public static List<ErrorEntry>? Read(string root, Problems problems)
    {
        if (YamlFile.Open(root, Path, problems) is not { } file)
            return null;
        var errors = new List<ErrorEntry>();
        foreach (var map in file.Maps("errors"))
        {
            var esr = map.Text("esr");
            if (!EsrBits.TryGetValue(esr, out var bit) && esr.Length > 0)
                map.Problem("esr", $"'esr' must be one of {string.Join(", ", EsrBits.Keys)}, not '{esr}'");
            errors.Add(new ErrorEntry(map.SmallNumber("number"), map.Text("name"), esr, bit, map.Text("text"), map.Text("hint"), map.Line));
            map.Finish();
        }

        file.Finish();
        return errors;
    }
}
