using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>Lists of names with codes or bits: each once, and within the width that carries it.</summary>
public static class CodeChecks
{
    public static void Run(TripCoreContract core, Problems problems)
    {
        var causes = core.Causes.Select(c => new NamedCode(c.Name, c.Bit, c.Text, c.Line)).ToList();
        var outputs = core.Outputs.Select(o => new NamedCode(o.Name, o.Bit, o.Text, o.Line)).ToList();
        var kinds = core.Kinds.Select(k => new NamedCode(k.Name, k.Code, k.Text, k.Line)).ToList();
        var opcodes = core.Opcodes.Select(o => new NamedCode(o.Name, o.Code, o.Text, o.Line)).ToList();
        List(core, problems, "state", "code", core.States, 7);
        List(core, problems, "mode", "code", core.Modes, 3);
        List(core, problems, "cause", "bit", causes, 11);            // TRIP and STATUS carry 12 bits of causes
        List(core, problems, "input", "bit", core.Inputs, 15);       // INPUTS carries 16 bits of levels
        List(core, problems, "output", "bit", outputs, 15);
        List(core, problems, "kind", "code", kinds, 31);             // a mask of kinds has 32 bits
        List(core, problems, "opcode", "code", opcodes, 255);
        List(core, problems, "reply status", "bit", core.ReplyStatus, 7);
        List(core, problems, "refusal", "bit", core.Refusals, 23);   // REFUSAL carries them above an address
        List(core, problems, "key", "value", core.Keys, uint.MaxValue);
        Uniqueness.Check(problems, core.File, core.Ranges, "range", r => r.Name, r => r.Line);
        Uniqueness.Check(problems, core.File, core.Stamps, "stamp", s => s.Name, s => s.Line);
        Complete(core, problems, "cause", causes);
        Complete(core, problems, "mode", core.Modes);
        foreach (var kind in core.Kinds.Where(k => core.Stamps.All(s => s.Name != k.Stamp)))
            problems.Add(core.File, kind.Line, $"kind {kind.Name} has the stamp '{kind.Stamp}', which 'stamps' does not list");
        foreach (var output in core.Outputs.Where(o => o.Safe is not (null or 0 or 1)))
            problems.Add(core.File, output.Line, $"output {output.Name} must be safe at 0 or 1");
        for (var i = 1; i < core.Ranges.Count; i++)
        {
            if (core.Ranges[i].FullScalePicoampere <= core.Ranges[i - 1].FullScalePicoampere)
                problems.Add(core.File, core.Ranges[i].Line, $"range {core.Ranges[i].Name} is not above the range before it");
        }
    }

    private static void List(TripCoreContract core, Problems problems, string what, string key, IReadOnlyList<NamedCode> codes, long max)
    {
        Uniqueness.Check(problems, core.File, codes, what, c => c.Name, c => c.Line);
        Uniqueness.Check(problems, core.File, codes, $"{what} {key}", c => c.Code, c => c.Line);
        foreach (var code in codes.Where(c => c.Code < 0 || c.Code > max))
            problems.Add(core.File, code.Line, $"{what} {code.Name} has the {key} {code.Code}, outside 0 to {max}");
    }

    // The action table is an array by cause and mode.
    private static void Complete(TripCoreContract core, Problems problems, string what, IReadOnlyList<NamedCode> codes)
    {
        foreach (var code in codes.Where(c => c.Code >= codes.Count))
            problems.Add(core.File, code.Line, $"{what} {code.Name} leaves a gap: the numbers must run from 0 to {codes.Count - 1}");
    }
}
