using System.Globalization;
using AgNw.Contract.Generator.Model;

namespace AgNw.Board.Schematic.Sources;

/// <summary>The pins of the FPGA ("fpga") and of the connectors (by reference) as shared/pins/pins.yaml declares them.</summary>
public sealed class DeclaredPins(PinContract contract)
{
    public const string Fpga = "fpga";

    /// <summary>Pins and their nets; null where nothing of this name is declared.</summary>
    public IReadOnlyList<PinTarget>? Of(string name)
    {
        if (name == Fpga)
            return [.. contract.Fpga.SelectMany(port => port.Pins.Select((pin, i) => new PinTarget(pin.ToString(CultureInfo.InvariantCulture), port.NetAt(i), null)))];
        return contract.Connectors.FirstOrDefault(connector => connector.Reference == name) is { } found
            ? [.. found.Pins.Select(pin => new PinTarget(pin.Pin, pin.Net, pin.Net.Length > 0 ? null : pin.Text))]
            : null;
    }
}
