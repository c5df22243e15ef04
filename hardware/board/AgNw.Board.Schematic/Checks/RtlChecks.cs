using System.Globalization;
using System.Text.RegularExpressions;
using AgNw.Contract.Generator.Model;

namespace AgNw.Board.Schematic.Checks;

/// <summary>The ports of the FPGA's top, as its Verilog declares them, are those of the pin list, in direction and width.</summary>
public static partial class RtlChecks
{
    public const string Top = "hardware/gateware/trip_core/rtl/trip_core_pins.v";

    public static IEnumerable<string> Ports(PinContract pins, string verilog)
    {
        var ports = Port().Matches(verilog).ToDictionary(
            match => match.Groups["name"].Value,
            match => (Direction: match.Groups["direction"].Value, Width: match.Groups["high"].Success ? int.Parse(match.Groups["high"].ValueSpan, CultureInfo.InvariantCulture) + 1 : 1),
            StringComparer.Ordinal);
        foreach (var port in pins.Fpga)
        {
            var direction = port.Direction switch { "in" => "input", "out" => "output", _ => "inout" };
            if (!ports.Remove(port.Port, out var found))
                yield return $"{port.Port} is declared, and {Top} has no such port";
            else if (found.Direction != direction || found.Width != port.Pins.Count)
                yield return $"{port.Port}: {direction} of {port.Pins.Count} is declared, {Top} has {found.Direction} of {found.Width}";
        }

        foreach (var name in ports.Keys)
            yield return $"{Top} has the port {name}, which no pin is declared for";
    }

    [GeneratedRegex(@"^\s*(?<direction>input|output|inout)\s+wire\s+(?:\[(?<high>\d+):0\]\s+)?(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Port();
}
