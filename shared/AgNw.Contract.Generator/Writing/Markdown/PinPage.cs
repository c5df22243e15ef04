using System.Globalization;
using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Writing.Markdown;

/// <summary>The tables of pins and contacts for people: what the one who wires the board goes by.</summary>
public static class PinPage
{
    public const string Path = "shared/pins/PINS.Generated.md";

    public static GeneratedFile Write(PinContract contract, IReadOnlyList<BoardEntry> boards)
    {
        var page = new MarkdownFile("Pins and contacts", $"{PinsReader.Path} and {BoardsReader.Path}");
        page.Paragraph("A net is named the same in the schematic, the constraints and here. The schematic's netlist is checked against these tables.");
        foreach (var connector in contract.Connectors)
            page.Heading($"{connector.Reference}: {connector.Name}").Paragraph(Sentence(connector.Text)).Table(["contact", "net", "what"], connector.Pins.Select(p =>
                (IReadOnlyList<string>)[p.Pin, p.Net.Length > 0 ? $"`{p.Net}`" : "open", p.Text]));
        page.Heading("FPGA").Paragraph("A permit is energise-to-permit: low is safe, and an external pull-down wins against the weak pull-up of an unconfigured pin.")
            .Table(["port", "net", "pin", "direction", "permit", "what"], contract.Fpga.Select(p => (IReadOnlyList<string>)
                [$"`{p.Port}`", $"`{p.NetAt(0)}`{(p.IsBus ? " and on" : "")}", string.Join(' ', p.Pins.Select(n => n.ToString(CultureInfo.InvariantCulture))), p.Direction, p.Permit ? "yes" : "", p.Text]));
        page.Heading("Microcontroller").Table(["net", .. boards.Select(b => b.Name), "what"], boards[0].Pins.Select(pin => (IReadOnlyList<string>)
            [$"`{pin.Name.ToUpperInvariant()}`", .. boards.Select(b => b.Pins.First(p => p.Name == pin.Name).Pin), pin.Text]));
        return new GeneratedFile(Path, page.Close());
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
