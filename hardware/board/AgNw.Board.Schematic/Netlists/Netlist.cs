using AgNw.Board.Schematic.Expressions;

namespace AgNw.Board.Schematic.Netlists;

/// <summary>The netlist that KiCad exports (format kicadsexpr): what it takes the drawing to mean.</summary>
public sealed class Netlist
{
    private readonly Dictionary<(string Reference, string Pin), Net> _byPin = [];

    /// <exception cref="FormatException">It is no netlist of KiCad.</exception>
    public Netlist(string text)
    {
        var export = NodeReader.Read(text);
        if (export.Head != "export" || export.Find("components") is not { } components || export.Find("nets") is not { } nets)
            throw new FormatException("this is no netlist of KiCad: 'export' with 'components' and 'nets' is expected");
        Parts = [.. components.All("comp").Select(Part)];
        Nets = [.. nets.All("net").Select(NetOf)];
        foreach (var net in Nets)
        {
            foreach (var node in net.Nodes)
                _byPin[(node.Reference, node.Pin)] = net;
        }
    }

    public IReadOnlyList<NetlistPart> Parts { get; }

    public IReadOnlyList<Net> Nets { get; }

    /// <summary>The net of a pin; null where there is no such pin.</summary>
    public Net? Of(string reference, string pin) => _byPin.GetValueOrDefault((reference, pin));

    public Net? Named(string name) => Nets.FirstOrDefault(net => net.Name == name);

    private static NetlistPart Part(Node comp) => new(
        comp.Value("ref"), comp.Value("value"), comp.Value("footprint"),
        (comp.Find("fields")?.All("field") ?? []).ToDictionary(field => field.Value("name"), field => field.At(2), StringComparer.Ordinal));

    private static Net NetOf(Node net) => new(
        net.Value("name").Split('/')[^1],
        [.. net.All("node").Select(node => new NetlistNode(node.Value("ref"), node.Value("pin"), Plain(node)))]);

    // KiCad makes repeated names different by the pin's number: GND_22.
    private static string Plain(Node node)
    {
        var function = node.Value("pinfunction");
        var suffix = $"_{node.Value("pin")}";
        return function.EndsWith(suffix, StringComparison.Ordinal) ? function[..^suffix.Length] : function;
    }
}
