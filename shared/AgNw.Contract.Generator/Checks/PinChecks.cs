using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>Every port, pin, connector and contact is there once.</summary>
public static class PinChecks
{
    private const int Pins = 144;

    public static void Run(PinContract contract, Problems problems)
    {
        foreach (var port in contract.Fpga)
        {
            NameChecks.Check(PinsReader.Path, problems, port.Port, port.Line);
            foreach (var pin in port.Pins.Where(pin => pin is < 1 or > Pins))
                Add(port.Line, $"{port.Port}: the package has no pin {pin}");
            if (port.Permit && port.Direction != "out")
                Add(port.Line, $"{port.Port}: a permit is an output");
        }

        foreach (var twice in contract.Fpga.GroupBy(p => p.Port).Where(g => g.Count() > 1))
            Add(twice.Last().Line, $"the port '{twice.Key}' is there twice");
        foreach (var twice in contract.Fpga.SelectMany(p => p.Pins.Select(pin => (pin, p.Line))).GroupBy(p => p.pin).Where(g => g.Count() > 1))
            Add(twice.Last().Line, $"pin {twice.Key} is used twice");
        foreach (var twice in contract.Connectors.GroupBy(c => c.Name).Concat(contract.Connectors.GroupBy(c => c.Reference)).Where(g => g.Count() > 1))
            Add(twice.Last().Line, $"the connector '{twice.Key}' is there twice");
        foreach (var twice in contract.Connectors.SelectMany(c => c.Pins.GroupBy(p => p.Pin)).Where(g => g.Count() > 1))
            Add(twice.Last().Line, $"contact {twice.Key} is there twice");

        void Add(int line, string text) => problems.Add(PinsReader.Path, line, text);
    }
}
