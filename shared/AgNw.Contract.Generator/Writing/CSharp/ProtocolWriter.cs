using System.Globalization;
using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Writing.CSharp;

/// <summary>Command, parameter and error tables as parallel arrays, which nanoFramework can hold.</summary>
public static class ProtocolWriter
{
    public static IEnumerable<GeneratedFile> Write(TripCoreContract core, ProtocolContract protocol)
    {
        var source = protocol.CommandsFile;
        yield return CSharpFile.Class(source, "ScpiLine", "The serial line of the protocol.")
            .Constant("int", "MaxCharacters", protocol.LineMaxCharacters, "Longest line, without its end.")
            .Constant("int", "Baud", protocol.Baud, "Bits per second, 8N1.")
            .Constant("char", "Terminator", "'\\n'", "End of a line.")
            .Constant("int", "LogBlockMaxRecords", protocol.LogBlock.Max,
                $"Records of one log block: {protocol.LogBlock.Header}, records, {protocol.LogBlock.Trailer}.")
            .Constant("int", "CaptureBlockMaxPairs", protocol.CaptureBlock.Max,
                $"Pairs of one capture block: {protocol.CaptureBlock.Header}, pairs, {protocol.CaptureBlock.Trailer}.")
            .Constant("int", "BlockHeaderBytes", 4 * protocol.LogBlock.Header.Split(',').Length, "Bytes of a block before its items.")
            .Constant("int", "BlockTrailerBytes", 4 * protocol.LogBlock.Trailer.Split(',').Length, "Bytes of a block after its items.")
            .Close();
        var ids = CSharpFile.Class(source, "ScpiCommand", "Numbers of the commands: places in CommandTable.");
        for (var i = 0; i < protocol.Commands.Count; i++)
            ids.Constant("int", Naming.Pascal(protocol.Commands[i].Name), i,
                $"{protocol.Commands[i].Pattern}: {protocol.Commands[i].Text}");
        yield return ids.Close();
        yield return Codes(source, "Conversion", "How a parameter becomes a register's value; the direction is the safer side.",
            Conversions.All);
        yield return Codes(source, "ParameterType", "Types of parameters.", ParameterTypes.All);
        yield return Commands(core, protocol);
        yield return Parameters(protocol);
        foreach (var file in ErrorWriter.Write(protocol))
            yield return file;
    }

    private static GeneratedFile Codes(string source, string name, string summary, IReadOnlyList<(string Name, string Text)> codes)
    {
        var file = CSharpFile.Enum(source, name, summary);
        for (var i = 0; i < codes.Count; i++)
            file.Member(Naming.Pascal(codes[i].Name), i, codes[i].Text);
        return file.Close();
    }

    private static GeneratedFile Commands(TripCoreContract core, ProtocolContract protocol)
    {
        var commands = protocol.Commands;
        var first = 0;
        var firsts = new List<string>();
        foreach (var command in commands)
        {
            firsts.Add(Number(first));
            first += command.Parameters.Count;
        }

        var targets = commands.Select(c => c.Sets.Select(s => CommandTarget.Find(core, s)).ToList()).ToList();
        string At(List<CommandTarget?> target, int place, Func<CommandTarget, long> value) =>
            target.Count > place && target[place] is { } found ? Number(value(found)) : "0";
        return CSharpFile
            .Class(protocol.CommandsFile, "CommandTable", "The SCPI commands by number (ScpiCommand); the arrays run in parallel.")
            .Constant("int", "Count", commands.Count, "Number of commands.")
            .Constant("byte", "NoCause", "0xFF", "In EnableCause: none.")
            .Array("string", "Pattern", commands.Select(c => CSharpFile.Quote(c.Pattern)),
                "Header: capitals are the short form, [..] may be left out; a query appends '?'.")
            .Array("bool", "HasSet", commands.Select(c => Boolean(c.HasSet)), "The header without '?' exists.")
            .Array("bool", "HasQuery", commands.Select(c => Boolean(c.HasQuery)),
                "The header with '?' exists; where HasSet is false it takes the parameters.")
            .Array("byte", "FirstParameter", firsts, "Place of the first parameter in ParameterTable.")
            .Array("byte", "ParameterCount", commands.Select(c => Number(c.Parameters.Count)), "Number of parameters; all are needed.")
            .Array("byte", "Conversion", commands.Select(c => Number(Conversions.Code(c.Conversion))),
                "From the first parameter to the target, a Conversion.")
            .Array("byte", "TargetCount", targets.Select(t => Number(t.Count)),
                "Registers that the command stages; two are equal, or low and high half.")
            .Array("byte", "Target", targets.Select(t => At(t, 0, x => x.Register.Address)), "First register; 0 = none.")
            .Array("byte", "SecondTarget", targets.Select(t => At(t, 1, x => x.Register.Address)), "Second register; 0 = none.")
            .Array("byte", "TargetShift", targets.Select(t => At(t, 0, x => x.Shift)), "Lowest bit in the target.")
            .Array("byte", "TargetBits", targets.Select(t => At(t, 0, x => x.Bits)), "Width in the target.")
            .Array("byte", "EnableCause", commands.Select(c => EnableCause(core, c)), "Bit number of the cause for the conversion Enable.")
            .Array("byte", "StatesAllowed", commands.Select(c => States(core, c)),
                "States in which the command is allowed, one bit a TripState.")
            .Close();
    }

    private static GeneratedFile Parameters(ProtocolContract protocol)
    {
        var parameters = protocol.Commands.SelectMany(c => c.Parameters).ToList();
        return CSharpFile
            .Class(protocol.CommandsFile, "ParameterTable",
                "Parameters of the commands, in order; the arrays run in parallel. Limits and defaults are in the scale unit, "
                + "of a choice the index.")
            .Constant("int", "Count", parameters.Count, "Number of parameters.")
            .Array("string", "Name", parameters.Select(p => CSharpFile.Quote(p.Name)), "")
            .Array("byte", "Type", parameters.Select(p => Number(ParameterTypes.Code(p.Type))), "A ParameterType.")
            .Array("string", "Unit", parameters.Select(p => CSharpFile.Quote(p.Unit)), "Base unit; empty = a suffix is not allowed.")
            .Array("string", "Scale", parameters.Select(p => CSharpFile.Quote(p.Scale)), "The unit of one step.")
            .Array("sbyte", "ScaleExponent", parameters.Select(Exponent), "One step is 10 to this power of the base unit.")
            .Array("long", "Min", parameters.Select(p => Number(Min(p)) + "L"), "Smallest value.")
            .Array("long", "Max", parameters.Select(p => Number(Max(p)) + "L"), "Largest value.")
            .Array("bool", "HasDefault", parameters.Select(p => Boolean(p.Default is not null)), "DEF is allowed.")
            .Array("long", "Default", parameters.Select(p => Number(p.Default ?? 0) + "L"), "")
            .Array("string[]", "Choices", parameters.Select(Choices), "Words in SCPI notation; null where the type is no choice.")
            .Close();
    }

    private static long Min(ParameterEntry parameter) => parameter.Min ?? 0;

    private static long Max(ParameterEntry parameter) => parameter.Type switch
    {
        "boolean" => 1,
        "choice" => parameter.Choices.Count - 1,
        "hex" => uint.MaxValue,
        _ => parameter.Max ?? 0,
    };

    private static string Exponent(ParameterEntry parameter)
    {
        Scales.TryExponent(parameter.Scale, parameter.Unit, out var exponent);
        return Number(exponent);
    }

    private static string Choices(ParameterEntry parameter) => parameter.Type != "choice"
        ? "null"
        : "new string[] { " + string.Join(", ", parameter.Choices.Select(CSharpFile.Quote)) + " }";

    private static string EnableCause(TripCoreContract core, CommandEntry command) =>
        command.EnableCause is null ? "0xFF" : Number(core.Causes.FirstOrDefault(c => c.Name == command.EnableCause)?.Bit ?? 0xFF);

    private static string States(TripCoreContract core, CommandEntry command) => CSharpFile.Hex(
        core.States.Where(s => command.States.Count == 0 || command.States.Contains(s.Name))
            .Aggregate(0L, (mask, s) => mask | (1L << (int)s.Code)), 2);

    private static string Boolean(bool value) => value ? "true" : "false";

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
