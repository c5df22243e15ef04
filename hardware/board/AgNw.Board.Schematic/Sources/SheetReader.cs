using System.Globalization;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Board.Schematic.Sources;

/// <summary>Reads a sheet. A block's parts, wires and notes are placed from the block's corner.</summary>
public sealed class SheetReader(string root, Problems problems, Func<string, IReadOnlyList<PinTarget>?> declared)
{
    public SheetSource? Read(string path)
    {
        if (YamlFile.Open(root, path, problems) is not { } file)
            return null;
        var ports = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var direction in new[] { "in", "out", "both" })
        {
            foreach (var net in file.OptionalWords(direction) ?? [])
            {
                if (!ports.TryAdd(net, direction))
                    file.Problem(direction, $"the port '{net}' is there twice");
            }
        }

        var sheet = new SheetSource(
            file.Text("name"), file.Text("title"), file.OptionalText("paper") ?? "A3", ports, [.. file.Maps("blocks").Select(Block)], path);
        file.Finish();
        return sheet;
    }

    private BlockSource Block(MapReader map)
    {
        var (x, y) = Pair(map, "at");
        var (width, height) = Pair(map, "size");
        var placements = map.Maps("parts").SelectMany(part => Placements(part, x, y)).ToList();
        var wires = (map.OptionalWords("wires") ?? []).Select(text => Wire(map, text, x, y)).OfType<WireSource>().ToList();
        var block = new BlockSource(map.Text("title"), x, y, width, height, map.OptionalText("note") ?? "", placements, wires,
            map.OptionalWords("driven") ?? []);
        map.Finish();
        return block;
    }

    // `count` and `step` repeat a part; the number of its reference goes up by one each time.
    private List<Placement> Placements(MapReader map, int left, int top)
    {
        var reference = map.Text("ref");
        var part = map.Text("part");
        var (x, y) = Pair(map, "at");
        var count = map.OptionalSmallNumber("count") ?? 1;
        var (stepX, stepY) = map.Has("step") ? Pair(map, "step") : (0, 0);
        var pins = Pins(map);
        var unit = map.OptionalSmallNumber("unit") ?? 1;
        var rotation = map.OptionalSmallNumber("rot") ?? 0;
        var mirror = map.OptionalText("mirror") ?? "";
        if (rotation % 90 != 0 || mirror is not ("" or "x" or "y") || (mirror.Length > 0 && rotation != 0))
            map.Problem("at", $"{reference}: 'rot' must be 0, 90, 180 or 270, 'mirror' x or y, and not both");
        map.Finish();
        var letters = reference.TrimEnd([.. "0123456789"]);
        if (!int.TryParse(reference.AsSpan(letters.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            map.Problem("ref", $"'{reference}' is no reference: letters and a number");
        return [.. Enumerable.Range(0, count).Select(i => new Placement(
            $"{letters}{first + i}", part, unit, left + x + (i * stepX), top + y + (i * stepY), rotation, mirror, pins, map.Line))];
    }

    private List<PinTarget> Pins(MapReader map)
    {
        var pins = new List<PinTarget>();
        if (map.OptionalText("from") is { } list)
        {
            if (declared(list) is { } known)
                pins.AddRange(known);
            else
                map.Problem("from", $"the pin list declares no '{list}'");
        }

        if (map.IsList("pins"))
        {
            pins.AddRange((map.OptionalWords("pins") ?? []).Select((text, i) => PinTarget.Read((i + 1).ToString(CultureInfo.InvariantCulture), text)));
        }
        else if (map.Has("pins"))
        {
            var own = map.Map("pins");
            pins.AddRange(own.Keys.ToList().Select(pin => PinTarget.Read(pin, own.Text(pin))));
        }

        return pins;
    }

    private static WireSource? Wire(MapReader map, string text, int x, int y)
    {
        var points = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Point(word, x, y)).ToList();
        if (points.Count > 1 && points.All(point => point is not null))
            return new WireSource([.. points.Select(point => point!)], map.LineOf("wires"));
        map.Problem("wires", $"'{text}' is no wire: pins as R1.2 and places as @12,30, two or more");
        return null;
    }

    private static WirePoint? Point(string word, int x, int y)
    {
        var down = word.StartsWith('|');
        var name = down ? word[1..] : word;
        if (!name.StartsWith('@'))
            return name.Split('.', 2) is [var reference, var pin] ? new WirePoint(reference, pin, 0, 0, down) : null;
        return TryPair(name[1..].Split(','), out var place) ? new WirePoint(null, null, x + place.X, y + place.Y, down) : null;
    }

    private static (int X, int Y) Pair(MapReader map, string key)
    {
        if (TryPair(map.OptionalWords(key) ?? [], out var pair))
            return pair;
        map.Problem(key, $"'{key}' must be two whole numbers");
        return (0, 0);
    }

    private static bool TryPair(IReadOnlyList<string> words, out (int X, int Y) pair)
    {
        pair = default;
        return words.Count == 2 && int.TryParse(words[0], CultureInfo.InvariantCulture, out pair.X) && int.TryParse(words[1], CultureInfo.InvariantCulture, out pair.Y);
    }
}
