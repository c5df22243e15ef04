using AgNw.Board.Schematic.Drawing;
using AgNw.Board.Schematic.Netlists;

namespace AgNw.Board.Schematic.Checks;

/// <summary>KiCad reads from the drawing what the sources say: every net has its pins and no other; every part is complete.</summary>
public static class NetlistChecks
{
    private static readonly string[] Fields = ["Maker", "Part number", "Second source"];

    public static IEnumerable<string> Connections(BoardDesign design, Netlist netlist)
    {
        var pins = design.Sheets.SelectMany(sheet => sheet.Parts.SelectMany(part => part.Pins.Where(pin => pin.Net is not null)
            .Select(pin => (Net: IsGlobal(design, sheet, pin.Net!) ? pin.Net! : $"{sheet.Source.Name}/{pin.Net}", Reference: part.Placement.Reference, pin.Pin.Number))));
        foreach (var net in pins.GroupBy(pin => pin.Net))
        {
            var expected = net.Select(pin => $"{pin.Reference}.{pin.Number}").ToHashSet(StringComparer.Ordinal);
            var first = net.First();
            var actual = netlist.Of(first.Reference, first.Number)?.Nodes.Select(node => $"{node.Reference}.{node.Pin}").ToHashSet(StringComparer.Ordinal) ?? [];
            if (!expected.SetEquals(actual))
                yield return $"{net.Key}: the drawing lacks {Names(expected.Except(actual))} and has {Names(actual.Except(expected))} besides";
        }
    }

    public static IEnumerable<string> Completeness(Netlist netlist)
    {
        foreach (var part in netlist.Parts)
        {
            var missing = Fields.Where(field => part.Fields.GetValueOrDefault(field, "").Length == 0).ToList();
            if (part.Value.Length == 0)
                missing.Add("value");
            if (part.Footprint.Length == 0)
                missing.Add("footprint");
            if (missing.Count > 0)
                yield return $"{part.Reference} has no {string.Join(", no ", missing)}";
        }
    }

    private static bool IsGlobal(BoardDesign design, PlacedSheet sheet, string net) =>
        design.PowerNets.ContainsKey(net) || sheet.Source.Ports.ContainsKey(net);

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : "nothing";
}
