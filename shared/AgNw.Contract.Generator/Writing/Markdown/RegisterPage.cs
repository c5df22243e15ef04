using System.Globalization;
using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Writing.Markdown;

/// <summary>The reference of the trip core for people.</summary>
public static class RegisterPage
{
    public const string Path = "shared/registers/REGISTERS.Generated.md";

    public static GeneratedFile Write(TripCoreContract core)
    {
        var page = new MarkdownFile("Registers, records and codes of the trip core", core.File);
        page.Paragraph($"Contract {core.Major}.{core.Minor}, CRC-32 `0x{core.FileCrc:X8}`. One tick is 1/{core.ClockHertz} s. "
            + "What happens at which tick: [theory of operation](../../hardware/gateware/trip_core/README.md).");
        foreach (var block in core.Blocks)
            Block(page, core, block);
        Actions(page, core);
        page.Heading("Event record").Paragraph("Little-endian; in the order of the bytes.")
            .Table(["byte", "bits", "field", "meaning"],
                core.RecordFields.Select(f => Row(Number(f.Offset), Number(f.Bits), f.Name, f.Text)))
            .Paragraph("The state byte:")
            .Table(["bits", "field", "meaning"], core.RecordState.Select(f => Row(Bits(f), f.Name, f.Text)));
        page.Heading("Record kinds")
            .Paragraph("In the order of the encoder's priority; a reserved kind may use the last places of the log.")
            .Table(["code", "kind", "value", "stamp", "reserved", "meaning"],
                core.Kinds.Select(k => Row(Hex(k.Code), k.Name, k.Value, k.Stamp, k.Reserved ? "yes" : "", k.Text)));
        Named(page, "Stamps", "", core.Stamps, _ => "");
        Named(page, "Input lines", "bit", core.Inputs, c => Number(c.Code));
        page.Heading("Output lines").Table(["bit", "name", "safe", "meaning"],
            core.Outputs.Select(o => Row(Number(o.Bit), o.Name, o.Safe is { } safe ? Number(safe) : "read-back", o.Text)));
        Named(page, "States", "code", core.States, c => Number(c.Code));
        Named(page, "Modes", "code", core.Modes, c => Number(c.Code));
        Named(page, "Refusals", "bit", core.Refusals, c => Number(c.Code));
        Named(page, "Keys", "value", core.Keys, c => Hex(c.Code, 8));
        page.Heading("SPI link").Table(["request", "code", "arguments", "reply", "meaning"],
            core.Opcodes.Select(o => Row(o.Name, Hex(o.Code), o.Arguments, o.Reply, o.Text)));
        Named(page, "First byte of an SPI reply", "bit", core.ReplyStatus, c => Number(c.Code));
        page.Heading("CRCs").Table(["CRC", "width", "polynomial", "initial", "reflected", "final XOR", "over"],
            core.Crcs.Select(Crc));
        page.Heading("Current ranges").Table(["code", "range", "full scale"],
            core.Ranges.Select((r, code) => Row(Number(code), r.Name, r.Text)));
        page.Heading("Sizes and latencies").Table(["name", "value"],
            core.Timing.Concat(core.Log).Concat(core.Capture).Concat(core.SpiLimits).Concat(core.Scales)
                .Select(v => Row(v.Name, Number(v.Code))));
        return new GeneratedFile(Path, page.Close());
    }

    private static void Block(MarkdownFile page, TripCoreContract core, RegisterBlock block)
    {
        var registers = core.Registers.Where(r => r.Address >= block.First && r.Address <= block.Last).OrderBy(r => r.Address).ToList();
        page.Heading($"{block.Name}: {block.Text}").Table(["address", "register", "access", "bits", "reset", "unit", "meaning"],
            registers.Select(r => Row(Hex(r.Address), r.Name, r.Access, Number(r.Width), Hex(core.ResetOf(r), 0), r.Unit ?? "", r.Text)));
        foreach (var register in registers.Where(r => r.Fields.Count > 0))
        {
            page.Paragraph($"{register.Name}:").Table(["bits", "field", "unit", "meaning"],
                register.Fields.Select(f => Row(Bits(f), f.Name, f.Unit ?? "", f.Text + (f.IsSigned ? " (two's complement)" : ""))));
        }
    }

    private static string[] Crc(CrcEntry crc)
    {
        var digits = crc.Width / 4;
        var reflected = crc.Reflected ? "yes" : "no";
        return Row(crc.Name, Number(crc.Width), Hex(crc.Polynomial, digits), Hex(crc.Initial, digits), reflected, Hex(crc.FinalXor, digits),
            crc.Text);
    }

    private static void Actions(MarkdownFile page, TripCoreContract core)
    {
        var modes = core.Modes.Where(m => m.Name != "NONE").Select(m => m.Name).ToList();
        page.Heading("Causes and what they do")
            .Paragraph("`always` cannot be disabled. An empty cell only records. "
                + "BYPASS uses the configured mode's column, NONE is as BREAKDOWN.")
            .Table(["bit", "cause", "watch", .. modes, "meaning"], core.Causes.OrderBy(c => c.Bit).Select(c =>
                (IReadOnlyList<string>)[Number(c.Bit), c.Name, c.Watch, .. modes.Select(m => string.Join(", ", c.Actions[m])), c.Text]));
    }

    private static void Named(MarkdownFile page, string title, string head, IEnumerable<NamedCode> codes, Func<NamedCode, string> value)
    {
        if (head.Length == 0)
            page.Heading(title).Table(["name", "meaning"], codes.Select(c => Row(c.Name, c.Text)));
        else
            page.Heading(title).Table([head, "name", "meaning"], codes.Select(c => Row(value(c), c.Name, c.Text)));
    }

    private static string[] Row(params string[] cells) => cells;

    private static string Bits(RegisterField field) => field.Bits == 1 ? Number(field.Low) : $"{Number(field.High)}:{Number(field.Low)}";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Hex(long value, int digits = 2) =>
        "0x" + value.ToString("X" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
