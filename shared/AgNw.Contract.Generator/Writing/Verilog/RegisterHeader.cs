using System.Globalization;
using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Writing.Verilog;

/// <summary>Addresses, fields and reset values of the registers.</summary>
public static class RegisterHeader
{
    public static void Write(VerilogFile file, TripCoreContract core)
    {
        file.Section("Register addresses");
        foreach (var register in core.Registers)
            file.Hex("REG_" + register.Name, 8, register.Address);
        file.Section("Register blocks");
        foreach (var block in core.Blocks)
        {
            file.Hex($"BLOCK_{block.Name}_FIRST", 8, block.First);
            file.Hex($"BLOCK_{block.Name}_LAST", 8, block.Last);
        }

        file.Section("Commands, number in their block");
        var commands = core.Blocks.First(b => b.Name == "COMMAND");
        foreach (var command in core.Registers.Where(r => r.Address >= commands.First && r.Address <= commands.Last))
            file.Number("COMMAND_" + command.Name, command.Address - commands.First);
        file.Section("Words that may be written, one bit an address");
        file.Define("WRITABLE_COMMANDS", Writable(core, "COMMAND"));
        file.Section("Reset values");
        foreach (var register in core.Registers)
            file.Hex("RESET_" + register.Name, 32, core.ResetOf(register));
        file.Section("Fields, ranges of bits");
        foreach (var register in core.Registers)
        {
            foreach (var field in register.Fields)
                file.Define($"FIELD_{register.Name}_{field.Name.ToUpperInvariant()}", Range(field));
        }

        Configuration(file, core);
    }

    public static string Range(RegisterField field) => string.Create(CultureInfo.InvariantCulture, $"{field.High}:{field.Low}");

    private static string Writable(TripCoreContract core, string name)
    {
        var block = core.Blocks.First(b => b.Name == name);
        var mask = core.Registers.Where(r => r.Address >= block.First && r.Address <= block.Last && r.Access != "ro")
            .Aggregate(0L, (bits, r) => bits | (1L << (r.Address - block.First)));
        return VerilogFile.Literal(block.Words, mask);
    }

    // Vectors of all words, the first in the lowest 32 bits, for initialising memories and masking writes.
    private static void Configuration(VerilogFile file, TripCoreContract core)
    {
        var words = core.Configuration;
        file.Section("Configuration words: number, place, width in bits; vectors hold word 0 in the lowest 32 bits");
        file.Number("CONFIG_WORDS", words.Count);
        for (var place = 0; place < words.Count; place++)
        {
            file.Number("WORD_" + words[place].Name, place);
            file.Number("WIDTH_" + words[place].Name, words[place].Width);
        }

        file.Define("CONFIG_RESETS", Vector(words.Select(core.ResetOf)));
        file.Define("CONFIG_MASKS", Vector(words.Select(w => (long)w.Mask)));
    }

    private static string Vector(IEnumerable<long> words)
    {
        var text = words.Reverse().Select(w => w.ToString("X8", CultureInfo.InvariantCulture)).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{text.Count * 32}'h{string.Join("_", text)}");
    }
}
