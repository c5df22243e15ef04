using AgNw.Board.Schematic.Symbols;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Board.Schematic.Sources;

/// <summary>Reads symbols.yaml: symbol and footprint of each part or kind of part, and the nets that have a power symbol.</summary>
public sealed record DrawingsReader(IReadOnlyDictionary<string, DrawingEntry> Entries, IReadOnlyDictionary<string, string> PowerNets)
{
    private const int UsualWidth = 16;

    // Where the numbers of a box's pins come from: nobody can see that a number is wrong but who compares it.
    private static readonly string[] PinStatuses = ["seen", "memory", "declared"];

    public static DrawingsReader Read(string root, string path, Problems problems)
    {
        var entries = new Dictionary<string, DrawingEntry>(StringComparer.Ordinal);
        var power = new Dictionary<string, string>(StringComparer.Ordinal);
        if (YamlFile.Open(root, path, problems) is { } file)
        {
            foreach (var map in file.Maps("power"))
            {
                power[map.Text("net")] = map.Text("symbol");
                map.Finish();
            }

            foreach (var map in file.Maps("symbols"))
            {
                var entry = Entry(map, problems);
                if (!entries.TryAdd(entry.Name, entry))
                    problems.Add(path, entry.Line, $"'{entry.Name}' is drawn twice");
            }

            file.Finish();
        }

        return new DrawingsReader(entries, power);
    }

    private static DrawingEntry Entry(MapReader map, Problems problems)
    {
        var name = map.Text("name");
        var left = Side(map, "left", problems);
        var right = Side(map, "right", problems);
        var identifier = map.OptionalText("symbol");
        var box = left.Count + right.Count == 0
            ? null
            : new BoxSymbol(name, map.OptionalText("prefix") ?? "U", map.OptionalSmallNumber("width") ?? UsualWidth, left, right);
        if ((box is null) == (identifier is null))
            problems.Add(map.File, map.Line, $"'{name}' needs a symbol of KiCad's library or pins left and right, and not both");
        var pins = map.OptionalText("pins");
        var pinsFrom = map.OptionalText("pins_from");
        if (box is not null && (!PinStatuses.Contains(pins) || string.IsNullOrWhiteSpace(pinsFrom)))
            problems.Add(map.File, map.Line, $"'{name}' is a box: it needs 'pins', one of {string.Join(", ", PinStatuses)}, and 'pins_from', where their numbers come from");
        if (box is null && (pins ?? pinsFrom) is not null)
            problems.Add(map.File, map.Line, $"'{name}' is KiCad's symbol: its pins are KiCad's, 'pins' and 'pins_from' are for boxes");
        var entry = new DrawingEntry(name, identifier, box, map.OptionalText("footprint") ?? "", map.File, map.Line);
        map.Finish();
        return entry;
    }

    private static List<BoxPin> Side(MapReader map, string key, Problems problems)
    {
        var pins = new List<BoxPin>();
        foreach (var text in map.OptionalWords(key) ?? [])
        {
            if (BoxPin.Read(text) is { } pin)
                pins.Add(pin);
            else
                problems.Add(map.File, map.LineOf(key), $"'{text}' is no pin: '3 INA in', '2,8 GND power' or '-'");
        }

        return pins;
    }
}
