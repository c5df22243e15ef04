using System.Text.RegularExpressions;
using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>Every name can become a name in C# and Verilog: a letter, then letters, digits and underscores.</summary>
public static partial class NameChecks
{
    public static void Run(TripCoreContract core, Problems problems)
    {
        var codes = core.States.Concat(core.Modes).Concat(core.Inputs).Concat(core.Refusals).Concat(core.Keys).Concat(core.ReplyStatus);
        var names = core.Registers.Select(r => (r.Name, r.Line))
            .Concat(core.Registers.SelectMany(r => r.Fields).Concat(core.RecordState).Select(f => (f.Name, f.Line)))
            .Concat(core.Causes.Select(c => (c.Name, c.Line)))
            .Concat(core.Kinds.Select(k => (k.Name, k.Line)))
            .Concat(core.Outputs.Select(o => (o.Name, o.Line)))
            .Concat(core.Opcodes.Select(o => (o.Name, o.Line)))
            .Concat(core.Ranges.Select(r => (r.Name, r.Line)))
            .Concat(core.Blocks.Select(b => (b.Name, b.Line)))
            .Concat(codes.Select(c => (c.Name, c.Line)));
        foreach (var (name, line) in names)
            Check(core.File, problems, name, line);
    }

    public static void Check(string file, Problems problems, string name, int line)
    {
        if (!Identifier().IsMatch(name))
            problems.Add(file, line, $"the name '{name}' must be letters, digits and underscores, a letter first");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*(_[A-Za-z0-9]+)*$")]
    private static partial Regex Identifier();
}
