using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>
/// The CRCs are of the two shapes that Crc16 and Crc32 of AgNw.Contract compute: 16 bits not reflected without final XOR,
/// one polynomial for record and frame; 32 bits reflected, config and block alike.
/// </summary>
public static class CrcChecks
{
    public static void Run(TripCoreContract core, Problems problems)
    {
        foreach (var crc in core.Crcs)
        {
            var limit = crc.Width >= 32 ? uint.MaxValue : (1L << crc.Width) - 1;
            if (crc.Width is not (16 or 32))
                problems.Add(core.File, crc.Line, $"CRC {crc.Name} must be 16 or 32 bits wide, not {crc.Width}");
            else if (new[] { crc.Polynomial, crc.Initial, crc.FinalXor }.Any(value => value < 0 || value > limit))
                problems.Add(core.File, crc.Line, $"CRC {crc.Name} has a value wider than its {crc.Width} bits");
        }

        Alike(core, problems, "RECORD", "FRAME", c => (c.Width == 16, c.Polynomial, c.Reflected, c.FinalXor),
            (true, Of(core, "RECORD").Polynomial, false, 0));
        var block = Of(core, "BLOCK");
        Alike(core, problems, "BLOCK", "CONFIG", c => (c.Width == 32, c.Polynomial, c.Initial, c.Reflected, c.FinalXor),
            (true, block.Polynomial, block.Initial, true, block.FinalXor));
    }

    private static CrcEntry Of(TripCoreContract core, string name) => core.Crcs.Single(c => c.Name == name);

    private static void Alike<T>(TripCoreContract core, Problems problems, string one, string other, Func<CrcEntry, T> shape, T expected)
    {
        foreach (var name in new[] { one, other })
        {
            if (!Equals(shape(Of(core, name)), expected))
                problems.Add(core.File, Of(core, name).Line,
                    $"CRC {name} is not of the shape that AgNw.Contract computes, "
                    + $"or differs from {(name == one ? other : one)}");
        }
    }
}
