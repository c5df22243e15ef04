using AgNw.Board.Schematic.Checks;
using AgNw.Board.Schematic.Materials;
using AgNw.Board.Schematic.Netlists;
using AgNw.Contract.Generator.Reading;
using AgNw.Contract.Generator.Writing.Constraints;

namespace AgNw.Board.Schematic;

/// <summary>Runs every check on a netlist and says each by name; a line a violation.</summary>
public static class BoardChecks
{
    public static int Run(string root, string path, BoardSources sources, Problems problems, TextWriter output, TextWriter error)
    {
        if (PinsReader.Read(root, problems) is not { } pins || BoardsReader.Read(root, problems) is not { } boards || problems.Found.Count > 0)
            return BoardCommand.Report(problems, error) ?? 2;
        var netlist = new Netlist(File.ReadAllText(path));
        (string Name, IEnumerable<string> Violations)[] checks =
        [
            ("netlist is the sources", NetlistChecks.Connections(sources.Design, netlist)),
            ("value, footprint and part number of every part", NetlistChecks.Completeness(netlist)),
            ("quantities", BillOfMaterials.Quantities(sources.Design, sources.Parts)),
            ("FPGA pins", PinListChecks.FpgaPins(pins, netlist)),
            ("contacts of the connectors", PinListChecks.Contacts(pins, netlist)),
            ("microcontroller pins", PinListChecks.Microcontroller(boards, netlist)),
            ("RTL ports", RtlChecks.Ports(pins, File.ReadAllText(Path.Combine(root, RtlChecks.Top)))),
            ("FPGA constraints", ConstraintChecks.Pins(pins, File.ReadAllText(Path.Combine(root, PinTable.Path)))),
            ("device program's pins", boards.SelectMany(board => FirmwareChecks.Pins(board, File.ReadAllText(Path.Combine(root, FirmwareChecks.Constants(board.Name)))))),
            ("pull-downs of the permits", PermitChecks.PullDowns(pins, netlist)),
        ];
        var failed = 0;
        foreach (var (name, violations) in checks)
        {
            var found = violations.ToList();
            output.WriteLine($"{name}: {(found.Count == 0 ? "passed" : "FAILED")}");
            foreach (var violation in found)
                output.WriteLine($"  {violation}");
            failed += found.Count == 0 ? 0 : 1;
        }

        return failed == 0 ? 0 : 1;
    }
}
