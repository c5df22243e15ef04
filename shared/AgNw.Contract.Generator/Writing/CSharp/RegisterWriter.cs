using System.Globalization;
using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Writing.CSharp;

/// <summary>Addresses, fields, resets and blocks of the registers.</summary>
public static class RegisterWriter
{
    public static IEnumerable<GeneratedFile> Write(TripCoreContract core)
    {
        var addresses = CSharpFile.Class(core.File, "Registers", "Addresses of the 32-bit registers.");
        foreach (var register in core.Registers)
            addresses.Constant("byte", Naming.Pascal(register.Name), CSharpFile.Hex(register.Address, 2), Text(register));
        var configuration = core.Configuration;
        addresses.Constant("byte", "ConfigFirst", CSharpFile.Hex(configuration[0].Address, 2), "Address of the first configuration word.")
            .Constant("int", "ConfigWords", configuration.Count, "Number of configuration words; their addresses are consecutive.");
        yield return addresses.Close();
        yield return Blocks(core);
        yield return Table(core);
        yield return Configuration(core);
        foreach (var register in core.Registers.Where(r => r.Fields.Count > 0))
            yield return Fields(core, Naming.Pascal(register.Name) + "Fields", $"Fields of {register.Name}: {register.Text}",
                register.Fields);
    }

    public static GeneratedFile Fields(TripCoreContract core, string name, string summary, IEnumerable<RegisterField> fields)
    {
        var file = CSharpFile.Class(core.File, name, summary + "; masks are in place.");
        foreach (var field in fields)
        {
            var text = field.Text + (field.Unit is null ? "" : $" ({field.Unit})") + (field.IsSigned ? ", two's complement" : "");
            file.Constant("int", Naming.Pascal(field.Name) + "Shift", field.Low, text)
                .Constant("int", Naming.Pascal(field.Name) + "Bits", field.Bits, "")
                .Constant("uint", Naming.Pascal(field.Name) + "Mask", CSharpFile.Hex(field.Mask, 8), "");
        }

        return file.Close();
    }

    private static string Text(RegisterEntry register) =>
        register.Text + (register.Unit is null ? "" : $" ({register.Unit})") + "; " + Access(register.Access);

    private static string Access(string access) => access switch
    {
        "ro" => "read only",
        "wo" => "write only",
        "rw" => "read and write",
        _ => "staged",
    };

    private static GeneratedFile Blocks(TripCoreContract core)
    {
        var file = CSharpFile.Class(core.File, "RegisterBlocks", "Blocks of consecutive registers; one READ or WRITE stays within one.");
        foreach (var block in core.Blocks)
        {
            file.Constant("byte", Naming.Pascal(block.Name) + "First", CSharpFile.Hex(block.First, 2), block.Text)
                .Constant("byte", Naming.Pascal(block.Name) + "Last", CSharpFile.Hex(block.Last, 2), "")
                .Constant("int", Naming.Pascal(block.Name) + "Words", block.Words, "");
        }

        return file
            .Array("byte", "First", core.Blocks.Select(b => CSharpFile.Hex(b.First, 2)), "First address of each block.")
            .Array("byte", "Last", core.Blocks.Select(b => CSharpFile.Hex(b.Last, 2)), "Last address of each block.")
            .Close();
    }

    private static GeneratedFile Table(TripCoreContract core)
    {
        var registers = core.Registers.OrderBy(r => r.Address).ToList();
        return CSharpFile.Class(core.File, "RegisterTable", "Every register, ascending by address; the arrays run in parallel.")
            .Constant("int", "Count", registers.Count, "Number of registers.")
            .Array("byte", "Address", registers.Select(r => CSharpFile.Hex(r.Address, 2)), "")
            .Array("string", "Name", registers.Select(r => CSharpFile.Quote(r.Name)), "")
            .Array("uint", "Reset", registers.Select(r => CSharpFile.Hex(core.ResetOf(r), 8)), "Value after configuration of the FPGA.")
            .Array("bool", "Readable", registers.Select(r => r.Access == "wo" ? "false" : "true"), "Others read as 0.")
            .Array("bool", "Writable", registers.Select(r => r.Access == "ro" ? "false" : "true"),
                "A WRITE that touches another changes nothing.")
            .Close();
    }

    private static GeneratedFile Configuration(TripCoreContract core)
    {
        var words = core.Configuration;
        return CSharpFile
            .Class(core.File, "ConfigurationWords",
                "The configuration words from Registers.ConfigFirst on; the arrays run in parallel.")
            .Array("uint", "Reset", words.Select(r => CSharpFile.Hex(core.ResetOf(r), 8)), "Reset values.")
            .Array("byte", "Width", words.Select(r => r.Width.ToString(CultureInfo.InvariantCulture)),
                "Bits that each word holds, from bit 0 on.")
            .Array("uint", "Mask", words.Select(r => CSharpFile.Hex(r.Mask, 8)), "The bits that each word holds.")
            .Array("string", "Name", words.Select(r => CSharpFile.Quote(r.Name)), "Names of the words.")
            .Close();
    }
}
