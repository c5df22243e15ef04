using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Writing.CSharp;

/// <summary>Codes and bit numbers as enums, and their names as text, because an enum prints as a number on nanoFramework.</summary>
public static class CoreEnums
{
    public static IEnumerable<GeneratedFile> Write(TripCoreContract core)
    {
        var causes = core.Causes.Select(c => new NamedCode(c.Name, c.Bit, c.Text, c.Line)).ToList();
        var kinds = core.Kinds.Select(k => new NamedCode(k.Name, k.Code, $"{k.Text}; value: {k.Value}", k.Line)).ToList();
        var outputs = core.Outputs.Select(o => new NamedCode(o.Name, o.Bit, o.Text, o.Line)).ToList();
        var ranges = core.Ranges.Select((r, code) => new NamedCode(r.Name, code, r.Text, r.Line)).ToList();
        var opcodes = core.Opcodes.Select(o => new NamedCode(o.Name, o.Code, o.Text, o.Line)).ToList();
        var actions = ActionNames.All.Select((name, bit) => new NamedCode(name, 1L << bit, "", 0)).Prepend(new NamedCode("none", 0, "", 0));
        yield return Enum(core, "TripState", "States of the trip core, by code.", core.States);
        yield return Names(core, "TripStateNames", "Names of the states, by code.", core.States);
        yield return Enum(core, "TripMode", "What the board is configured for, by code.", core.Modes);
        yield return Names(core, "TripModeNames", "Names of the modes, by code.", core.Modes);
        yield return Enum(core, "Cause", "Causes of a trip, by bit number.", causes);
        yield return Names(core, "CauseNames", "Names of the causes, by bit number.", causes);
        yield return Enum(core, "RecordKind", "Kinds of event records, by code.", kinds);
        yield return Names(core, "RecordKindNames", "Names of the kinds, by code; empty where no kind has the code.", kinds);
        yield return Enum(core, "InputLine", "Lines of the INPUTS levels, by bit number.", core.Inputs);
        yield return Names(core, "InputLineNames", "Names of the input lines, by bit number.", core.Inputs);
        yield return Enum(core, "OutputLine", "Lines of the OUTPUTS levels, by bit number.", outputs);
        yield return Names(core, "OutputLineNames", "Names of the output lines, by bit number; empty where no line has the bit.", outputs);
        yield return Enum(core, "Refusal", "Why a command was refused, by bit number.", core.Refusals);
        yield return Names(core, "RefusalNames", "Names of the refusals, by bit number.", core.Refusals);
        yield return Enum(core, "CurrentRange", "Current ranges by full scale, by code.", ranges);
        yield return Enum(core, "SpiOpcode", "First byte of an SPI request.", opcodes);
        yield return Enum(core, "TripActions", "What a cause does; a set of bits.", actions);
        var status = CSharpFile.Class(core.File, "ReplyStatus", "Masks of the first byte of an SPI reply.");
        foreach (var bit in core.ReplyStatus)
            status.Constant("byte", Naming.Pascal(bit.Name), CSharpFile.Hex(1L << (int)bit.Code, 2), bit.Text);
        yield return status.Close();
    }

    private static GeneratedFile Enum(TripCoreContract core, string name, string summary, IEnumerable<NamedCode> codes)
    {
        var file = CSharpFile.Enum(core.File, name, summary);
        foreach (var code in codes)
            file.Member(Naming.Pascal(code.Name), code.Code, code.Text);
        return file.Close();
    }

    private static GeneratedFile Names(TripCoreContract core, string name, string summary, IReadOnlyList<NamedCode> codes)
    {
        var names = new string[codes.Max(c => c.Code) + 1];
        Array.Fill(names, "");
        foreach (var code in codes)
            names[code.Code] = code.Name;
        return CSharpFile.Class(core.File, name, summary).Array("string", "ByCode", names.Select(CSharpFile.Quote), "").Close();
    }
}
