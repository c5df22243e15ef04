using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>What trip_core.yaml must hold beyond its shape.</summary>
public static class TripCoreChecks
{
    public static void Run(TripCoreContract core, Problems problems)
    {
        CodeChecks.Run(core, problems);
        CrcChecks.Run(core, problems);
        RecordChecks.Run(core, problems);
        RegisterChecks.Run(core, problems);
        if (core.Ranges.Count is < 1 or > 8 || core.Ranges.Any(r => r.FullScalePicoampere < 1))
            problems.Add(core.File, core.Ranges.Count > 0 ? core.Ranges[0].Line : 1, "'ranges' must have 1 to 8 ranges, each above 0");
        NameChecks.Run(core, problems);
        Within(core, problems, core.Clock.Concat(core.Scales), 1, int.MaxValue);
        Within(core, problems, core.Scales.Where(s => s.Name.EndsWith("_BITS", StringComparison.Ordinal)), 2, 16);
        Within(core, problems, core.Timing.Concat(core.SpiLimits), 0, int.MaxValue);
        var ticks = core.RecordFields.FirstOrDefault(f => f.Name == "ticks");
        if (ticks is not null && core.TimeBits != ticks.Bits)
            problems.Add(core.File, ticks.Line, $"a record carries {ticks.Bits} bits of time, the counter has {core.TimeBits}");
    }

    private static void Within(TripCoreContract core, Problems problems, IEnumerable<NamedCode> values, long min, long max)
    {
        foreach (var value in values.Where(v => v.Code < min || v.Code > max))
            problems.Add(core.File, value.Line, $"'{value.Name.ToLowerInvariant()}' is {value.Code}, outside {min} to {max}");
    }
}
