using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Reading;

/// <summary>Reads the shapes that many sections share.</summary>
public static class ListReader
{
    /// <summary>Entries {name, code or bit or value, text}.</summary>
    public static IReadOnlyList<NamedCode> Codes(MapReader parent, string section, string key) =>
        [.. parent.Maps(section).Select(map =>
        {
            var entry = new NamedCode(map.Text("name"), map.WholeNumber(key), map.Text("text"), map.Line);
            map.Finish();
            return entry;
        })];

    /// <summary>A mapping whose values are integers; the keys are given, in order.</summary>
    public static IReadOnlyList<NamedCode> Integers(MapReader map, params string[] keys) =>
        [.. keys.Select(key => new NamedCode(key.ToUpperInvariant(), map.WholeNumber(key), "", map.LineOf(key)))];

    /// <summary>Fields {name, bits, signed?, unit?, text} of a register or a byte.</summary>
    public static IReadOnlyList<RegisterField> Fields(IReadOnlyList<MapReader> maps)
    {
        var fields = new List<RegisterField>();
        foreach (var map in maps)
        {
            var (low, high) = Bits(map);
            fields.Add(new RegisterField(
                map.Text("name"), low, high, map.OptionalBoolean("signed", absent: false), map.OptionalText("unit"),
                map.Text("text"), map.Line));
            map.Finish();
        }

        return fields;
    }

    private static (int Low, int High) Bits(MapReader map)
    {
        var text = map.Text("bits");
        var parts = text.Split(':');
        if (parts.Length is 1 or 2 && int.TryParse(parts[0], out var high) && int.TryParse(parts[^1], out var low)
            && low >= 0 && high >= low && high < 32)
            return (low, high);
        map.Problem("bits", $"'bits' must be \"high:low\" or \"bit\" within 31:0, not '{text}'");
        return (0, 0);
    }
}
