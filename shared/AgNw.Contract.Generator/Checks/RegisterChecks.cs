using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>Registers, their fields, their reset values and their blocks.</summary>
public static class RegisterChecks
{
    private static readonly string[] NeededBlocks = ["COMMAND", "CONFIGURATION"];

    public static void Run(TripCoreContract core, Problems problems)
    {
        Uniqueness.Check(problems, core.File, core.Registers, "register", r => r.Name, r => r.Line);
        Uniqueness.Check(problems, core.File, core.Registers, "address", r => $"0x{r.Address:X2}", r => r.Line);
        foreach (var register in core.Registers)
        {
            Values(core, problems, register);
            FieldChecks.Run(core.File, problems, $"register {register.Name}", register.Fields, register.Width);
        }

        FieldChecks.Run(core.File, problems, "the record's state byte", core.RecordState, 8);
        Blocks(core, problems);
        Must(core, problems, "ID", core.Identity, "the contract's identity");
        Must(core, problems, "CONTRACT", ((long)core.Major << 16) | (uint)core.Minor, "the contract's version");
        var safe = core.Outputs.Where(o => o.Safe == 1).Aggregate(0L, (mask, o) => mask | (1L << (int)o.Bit));
        Must(core, problems, "OUTPUTS", safe, "the safe levels of the outputs");
        if (core.Configuration.Count == 0)
            problems.Add(core.File, FirstLine(core), "no register has the access cfg");
    }

    private static void Values(TripCoreContract core, Problems problems, RegisterEntry register)
    {
        if (register.Address is < 0 or > 0xFF)
            problems.Add(core.File, register.Line, $"register {register.Name} has the address {register.Address}, outside 0x00 to 0xFF");
        if (register.Width is < 1 or > 32)
            problems.Add(core.File, register.Line, $"register {register.Name} has the width {register.Width}, outside 1 to 32");
        else if (register.Reset < 0 || register.Reset > register.Mask)
            problems.Add(core.File, register.Line,
                $"register {register.Name} has the reset 0x{register.Reset:X}, wider than its {register.Width} bits");
    }

    private static void Blocks(TripCoreContract core, Problems problems)
    {
        Uniqueness.Check(problems, core.File, core.Blocks, "block", b => b.Name, b => b.Line);
        foreach (var register in core.Registers)
        {
            var blocks = core.Blocks.Count(b => register.Address >= b.First && register.Address <= b.Last);
            if (blocks != 1)
                problems.Add(core.File, register.Line, $"register {register.Name} lies in {blocks} blocks, not in one");
        }

        foreach (var block in core.Blocks)
        {
            for (var address = block.First; address <= block.Last; address++)
            {
                if (core.Registers.All(r => r.Address != address))
                    problems.Add(core.File, block.Line, $"block {block.Name} has no register at 0x{address:X2}");
            }
        }

        foreach (var needed in NeededBlocks.Where(n => core.Blocks.All(b => b.Name != n)))
            problems.Add(core.File, core.Blocks.Count > 0 ? core.Blocks[0].Line : 1, $"'blocks' has no block {needed}");
        foreach (var register in core.Configuration)
        {
            if (core.Blocks.FirstOrDefault(b => b.Name == "CONFIGURATION") is { } block
                && (register.Address < block.First || register.Address > block.Last))
                problems.Add(core.File, register.Line, $"register {register.Name} has the access cfg outside the block CONFIGURATION");
        }
    }

    private static void Must(TripCoreContract core, Problems problems, string name, long value, string what)
    {
        var register = core.Registers.FirstOrDefault(r => r.Name == name);
        if (register is null)
            problems.Add(core.File, FirstLine(core), $"there is no register {name}");
        else if (register.Reset != value)
            problems.Add(core.File, register.Line, $"register {name} has the reset 0x{register.Reset:X}, but {what} is 0x{value:X}");
    }

    private static int FirstLine(TripCoreContract core) => core.Registers.Count > 0 ? core.Registers[0].Line : 1;
}
