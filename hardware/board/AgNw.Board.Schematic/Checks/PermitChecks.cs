using System.Globalization;
using AgNw.Board.Schematic.Netlists;
using AgNw.Contract.Generator.Model;

namespace AgNw.Board.Schematic.Checks;

/// <summary>
/// At every permit a resistor to ground wins against the weak pull-up of an unconfigured pin: the largest pull-up current through it stays
/// below what the gates behind still take for low.
/// </summary>
public static class PermitChecks
{
    /// <summary>Largest pull-up current of an unconfigured pin at 3.3 V: Lattice FPGA-DS-02029, internal PIO pull-up current.</summary>
    private const double PullUpAmpere = 275e-6;

    /// <summary>Highest input voltage that LVTTL gates at 3.3 V take for low (JESD8C).</summary>
    private const double LowVolt = 0.8;

    public static IEnumerable<string> PullDowns(PinContract pins, Netlist netlist)
    {
        foreach (var net in pins.Fpga.Where(port => port.Permit).Select(port => port.NetAt(0)))
        {
            var ohms = Resistors(netlist, net, "GND").ToList();
            if (ohms.Count == 0)
                yield return $"{net} is a permit and has no pull-down";
            else if (ohms.Min() * PullUpAmpere > LowVolt)
                yield return $"{net}: its pull-down of {ohms.Min()} ohm leaves {ohms.Min() * PullUpAmpere:0.00} V at an unconfigured pin, more than {LowVolt} V";
        }
    }

    private static IEnumerable<double> Resistors(Netlist netlist, string net, string ground) =>
        (netlist.Named(net)?.Nodes ?? [])
            .Where(node => node.Reference[0] == 'R' && netlist.Of(node.Reference, node.Pin == "1" ? "2" : "1")?.Name == ground)
            .Select(node => Ohm(netlist.Parts.First(part => part.Reference == node.Reference).Value));

    // 2k2, 27, 1M: the letter stands for the point.
    private static double Ohm(string value)
    {
        var letter = value.FirstOrDefault(char.IsLetter);
        var factor = letter switch { 'k' => 1e3, 'M' => 1e6, _ => 1 };
        var number = letter == '\0' ? value : value.Replace(letter, '.').TrimEnd('.');
        return factor * double.Parse(number, CultureInfo.InvariantCulture);
    }
}
