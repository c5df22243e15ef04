namespace AgNw.Contract.Generator.Model;

/// <summary>What is on which pin: shared/pins/pins.yaml.</summary>
public sealed record PinContract(IReadOnlyList<FpgaPort> Fpga, IReadOnlyList<ConnectorEntry> Connectors);

/// <summary>A port of the FPGA's top with its pins; one for each index of a bus.</summary>
/// <param name="Direction">as the FPGA sees it: in, out, both</param>
/// <param name="Permit">energise-to-permit: low is safe, and an external pull-down has to win</param>
public sealed record FpgaPort(string Port, IReadOnlyList<int> Pins, bool IsBus, string Direction, bool Permit, string Text, int Line)
{
    /// <summary>The port and its index as a constraint file writes it.</summary>
    public string PortAt(int index) => IsBus ? $"{Port}[{index}]" : Port;

    /// <summary>The net's name in the schematic.</summary>
    public string NetAt(int index) => IsBus ? $"{Port.ToUpperInvariant()}{index}" : Port.ToUpperInvariant();
}

/// <summary>A connector of the board as the one who wires it sees it.</summary>
public sealed record ConnectorEntry(string Name, string Reference, string Text, IReadOnlyList<ConnectorPin> Pins, int Line);

/// <summary>A contact of a connector: its net, or the reason why it is left open, and what it is for.</summary>
public sealed record ConnectorPin(string Pin, string Net, string Text, int Line);
