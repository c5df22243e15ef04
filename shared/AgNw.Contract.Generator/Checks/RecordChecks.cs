using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>The event record's fields fill it without overlap; sizes of log and capture fit each other.</summary>
public static class RecordChecks
{
    // What the codec of AgNw.Contract reads and writes.
    private static readonly string[] NeededFields = ["sequence", "kind", "state", "ticks", "value", "crc"];

    public static void Run(TripCoreContract core, Problems problems)
    {
        var next = 0;
        foreach (var field in core.RecordFields)
        {
            if (field.Offset != next || field.Bits % 8 != 0 || field.Bits <= 0)
                problems.Add(core.File, field.Line, $"record field {field.Name} must begin at byte {next} and take whole bytes");
            next = field.Offset + (field.Bits / 8);
        }

        foreach (var needed in NeededFields.Where(n => core.RecordFields.All(f => f.Name != n)))
            problems.Add(core.File, core.RecordFields.Count > 0 ? core.RecordFields[0].Line : 1, $"'record' has no field {needed}");
        Equal(core, problems, "RECORD_BYTES", Log(core, "RECORD_BYTES"), next, "the record's fields take");
        Below(core, problems, Log(core, "RESERVED"), Log(core, "CAPACITY"));
        Below(core, problems, Log(core, "FRONT_RESERVED"), Log(core, "FRONT_DEPTH"));
        var ring = Named(core.Capture, "RING_PAIRS");
        Equal(core, problems, "RING_PAIRS", ring, Named(core.Capture, "BEFORE_PAIRS").Code + Named(core.Capture, "AFTER_PAIRS").Code,
            "the pairs before and after take");
    }

    private static NamedCode Log(TripCoreContract core, string name) => Named(core.Log, name);

    private static NamedCode Named(IEnumerable<NamedCode> values, string name) => values.Single(v => v.Name == name);

    private static void Equal(TripCoreContract core, Problems problems, string name, NamedCode value, long expected, string what)
    {
        if (value.Code != expected)
            problems.Add(core.File, value.Line, $"'{name.ToLowerInvariant()}' is {value.Code}, but {what} {expected}");
    }

    private static void Below(TripCoreContract core, Problems problems, NamedCode small, NamedCode large)
    {
        if (small.Code < 0 || small.Code >= large.Code)
            problems.Add(core.File, small.Line, $"'{small.Name.ToLowerInvariant()}' must be below '{large.Name.ToLowerInvariant()}'");
    }
}
