using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads the section registers.</summary>
public static class RegisterReader
{
    private static readonly string[] Accesses = ["ro", "wo", "rw", "cfg"];

    public static List<RegisterEntry> Read(MapReader file)
    {
        var registers = new List<RegisterEntry>();
        foreach (var map in file.Maps("registers"))
        {
            var access = map.Text("access");
            if (access.Length > 0 && !Accesses.Contains(access))
                map.Problem("access", $"'access' must be one of {string.Join(", ", Accesses)}, not '{access}'");
            var generated = map.OptionalTextIs("reset", "generated");
            var fields = ListReader.Fields(map.OptionalMaps("fields"));
            var width = map.OptionalSmallNumber("width") ?? (fields.Count > 0 ? fields.Max(f => f.High) + 1 : 32);
            registers.Add(new RegisterEntry(
                map.Text("name"), map.SmallNumber("address"), access, generated ? 0 : map.WholeNumber("reset"), generated, width,
                map.OptionalText("unit"), map.Text("text"), fields, map.Line));
            map.Finish();
        }

        return registers;
    }
}
