using System.Globalization;
using AgNw.Contract.Generator.Model;

namespace AgNw.Board.Schematic.Checks;

/// <summary>The FPGA's constraint file gives every declared port its pin, and no other.</summary>
public static class ConstraintChecks
{
    public static IEnumerable<string> Pins(PinContract pins, string table)
    {
        var found = table.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Skip(1)
            .ToDictionary(cells => cells[0], cells => cells[1], StringComparer.Ordinal);
        foreach (var port in pins.Fpga)
        {
            for (var i = 0; i < port.Pins.Count; i++)
            {
                var pin = port.Pins[i].ToString(CultureInfo.InvariantCulture);
                if (!found.Remove(port.PortAt(i), out var given) || given != pin)
                    yield return $"{port.PortAt(i)}: pin {pin} is declared, the constraints have {given ?? "none"}";
            }
        }

        foreach (var name in found.Keys)
            yield return $"the constraints have {name}, which is not declared";
    }
}
