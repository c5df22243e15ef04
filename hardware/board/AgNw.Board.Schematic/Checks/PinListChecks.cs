using System.Globalization;
using AgNw.Board.Schematic.Netlists;
using AgNw.Contract.Generator.Model;

namespace AgNw.Board.Schematic.Checks;

/// <summary>One name, one pin: the netlist holds what shared/pins and shared/boards declare of FPGA, connectors and microcontroller.</summary>
public static class PinListChecks
{
    private const string Fpga = "U3";

    public static IEnumerable<string> FpgaPins(PinContract pins, Netlist netlist)
    {
        foreach (var port in pins.Fpga)
        {
            for (var i = 0; i < port.Pins.Count; i++)
            {
                var found = netlist.Of(Fpga, port.Pins[i].ToString(CultureInfo.InvariantCulture))?.Name ?? "nothing";
                if (found != port.NetAt(i))
                    yield return $"FPGA pin {port.Pins[i]}: {port.NetAt(i)} is declared, the netlist has {found}";
            }
        }
    }

    public static IEnumerable<string> Contacts(PinContract pins, Netlist netlist)
    {
        foreach (var (connector, contact) in pins.Connectors.SelectMany(connector => connector.Pins.Select(contact => (connector, contact))))
        {
            var net = netlist.Of(connector.Reference, contact.Pin);
            // KiCad gives an open contact a net of its own.
            var found = net is null || net.Name.StartsWith("unconnected-", StringComparison.Ordinal) ? "" : net.Name;
            if (found != contact.Net)
                yield return $"{connector.Reference} contact {contact.Pin}: {Open(contact.Net)} is declared, the netlist has {Open(found)}";
        }
    }

    /// <summary>Each board's pin is a contact of a socket or header on the net of its name, and on no other net.</summary>
    public static IEnumerable<string> Microcontroller(IReadOnlyList<BoardEntry> boards, Netlist netlist)
    {
        foreach (var (board, pin) in boards.SelectMany(board => board.Pins.Select(pin => (board, pin))))
        {
            var name = pin.Name.ToUpperInvariant();
            var found = netlist.Nets.Where(net => net.Nodes.Any(node => node.Function == pin.Pin)).Select(net => net.Name).ToList();
            // A pin that the board has to itself (its own lamp) is not brought to this one.
            var absent = found.Count == 0;
            if (!absent && (found.Count > 1 || found[0] != name))
                yield return $"{board.Name} {pin.Pin}: {name} is declared, the netlist has {string.Join(", ", found)}";
            if (absent && !pin.Text.Contains(OwnPart, StringComparison.Ordinal))
                yield return $"{board.Name} {pin.Pin}: {name} is declared, no socket has the pin";
        }
    }

    private const string OwnPart = "LD2";

    private static string Open(string net) => net.Length > 0 ? net : "nothing";
}
