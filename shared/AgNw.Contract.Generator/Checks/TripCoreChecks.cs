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
        foreach (var scale in core.Scales.Where(s => s.Code is < 1 or > int.MaxValue))
            problems.Add(core.File, scale.Line, $"'{scale.Name.ToLowerInvariant()}' is {scale.Code}, outside 1 to {int.MaxValue}");
        if (core.Ranges.Count is < 1 or > 8 || core.Ranges.Any(r => r.FullScalePicoampere < 1))
            problems.Add(core.File, 0, "'ranges' must have 1 to 8 ranges, each above 0");
        NameChecks.Run(core, problems);
        foreach (var value in core.Timing.Concat(core.SpiLimits).Where(v => v.Code is < 0 or > int.MaxValue))
            problems.Add(core.File, value.Line, $"'{value.Name.ToLowerInvariant()}' is {value.Code}, outside 0 to {int.MaxValue}");
        if (core.ClockHertz is < 1 or > int.MaxValue)
            problems.Add(core.File, 0, $"'hertz' is {core.ClockHertz}, outside 1 to {int.MaxValue}");
        foreach (var bits in core.Scales.Where(s => s.Name.EndsWith("_BITS", StringComparison.Ordinal) && (s.Code < 2 || s.Code > 16)))
            problems.Add(core.File, bits.Line, $"'{bits.Name.ToLowerInvariant()}' is {bits.Code}, outside 2 to 16");
        if (core.TimeBits != 48)
            problems.Add(core.File, 0, $"'time_bits' is {core.TimeBits}, but records carry 48");
    }
}
