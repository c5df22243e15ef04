using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Writing.CSharp;

/// <summary>Action table, watch classes, record layout, kinds and safe outputs.</summary>
public static class CoreTables
{
    public static IEnumerable<GeneratedFile> Write(TripCoreContract core)
    {
        yield return Actions(core);
        yield return CSharpFile.Class(core.File, "CauseWatch", "Masks of causes, one bit a cause, by when they are watched.")
            .Constant("ushort", "AlwaysWatched", Mask(core, "always"), "Cannot be disabled; ARMED, BYPASS and TRIPPED.")
            .Constant("ushort", "ArmedWatched", Mask(core, "armed"), "ARMED, where enabled.")
            .Constant("ushort", "LineWatched", Mask(core, "line"), "ARMED, where enabled; BYPASS always.")
            .Constant("ushort", "All", CSharpFile.Hex(core.Causes.Aggregate(0L, (mask, c) => mask | (1L << c.Bit)), 4), "Every cause.")
            .Constant("int", "Count", core.Causes.Count, "Number of causes.")
            .Close();
        var record = CSharpFile.Class(core.File, "RecordLayout", "Offsets (bytes) and widths (bits) of an event record, little-endian.");
        foreach (var field in core.RecordFields)
            record.Constant("int", Naming.Pascal(field.Name) + "Offset", field.Offset, field.Text)
                .Constant("int", Naming.Pascal(field.Name) + "Bits", field.Bits, "");
        yield return record.Constant("int", "Bytes", core.Log.Single(l => l.Name == "RECORD_BYTES").Code, "Length of a record.").Close();
        yield return RegisterWriter.Fields(core, "RecordStateFields", "The state byte of an event record", core.RecordState);
        var reserved = core.Kinds.Where(k => k.Reserved).Aggregate(0L, (mask, k) => mask | (1L << (int)k.Code));
        yield return CSharpFile.Class(core.File, "RecordKinds", "The encoder's priority, and the kinds that room is kept for.")
            .Array("byte", "Priority", core.Kinds.Select(k => CSharpFile.Hex(k.Code, 2)), "Codes of the kinds, the first served first.")
            .Constant("uint", "ReservedMask", CSharpFile.Hex(reserved, 8), "Kinds that may use the last places, one bit a code.")
            .Code(
                "/// <summary>Whether the kind may use the last places.</summary>",
                "public static bool IsReserved(RecordKind kind)",
                "{",
                "    return (int)kind < 32 && ((ReservedMask >> (int)kind) & 1) != 0;",
                "}")
            .Close();
        var safe = core.Outputs.Where(o => o.Safe is 1).Aggregate(0L, (mask, o) => mask | (1L << (int)o.Bit));
        var commanded = core.Outputs.Where(o => o.Safe is not null).Aggregate(0L, (mask, o) => mask | (1L << (int)o.Bit));
        yield return CSharpFile.Class(core.File, "SafeOutputs", "Levels of the commanded outputs in the safe state.")
            .Constant("ushort", "Levels", CSharpFile.Hex(safe, 4), "Bits as OutputLine.")
            .Constant("ushort", "CommandedMask", CSharpFile.Hex(commanded, 4), "The lines that are commanded; the others are read-backs.")
            .Constant("int", "ReadbackShift", ReadbackShift(core), "A read-back's bit number less its commanded output's.")
            .Close();
    }

    /// <summary>By which a read-back's bit lies above its output's.</summary>
    public static long ReadbackShift(TripCoreContract core)
    {
        var first = core.Outputs.First(o => o.Safe is not null);
        return (core.Outputs.FirstOrDefault(o => o.Name == first.Name + "_READBACK")?.Bit ?? first.Bit) - first.Bit;
    }

    private static string Mask(TripCoreContract core, string watch) =>
        CSharpFile.Hex(core.Causes.Where(c => c.Watch == watch).Aggregate(0L, (mask, c) => mask | (1L << c.Bit)), 4);

    private static GeneratedFile Actions(TripCoreContract core)
    {
        var rows = new List<string>();
        foreach (var cause in core.Causes.OrderBy(c => c.Bit))
        {
            foreach (var mode in core.Modes.OrderBy(m => m.Code))
                rows.Add(CSharpFile.Hex(ActionNames.Mask(cause.Actions[mode.Name == "NONE" ? "BREAKDOWN" : mode.Name]), 2));
        }

        return CSharpFile.Class(core.File, "ActionTable", "What each cause does in each mode.")
            .Constant("TripActions", "DoseOpens", $"(TripActions){CSharpFile.Hex(ActionNames.Mask(ActionNames.DoseOpens), 2)}",
                "What DOSE does where CONFIG_MODE.dose_opens is set.")
            .Code($"private const int ModeCount = {core.Modes.Count};")
            .Array("byte", "Rows", rows, "Actions by cause (bit number) times the number of modes, plus mode (code).")
            .Code(
                "/// <summary>Actions of a cause; NONE acts as BREAKDOWN.</summary>",
                "public static TripActions Actions(Cause cause, TripMode mode)",
                "{",
                "    return (TripActions)Rows[((int)cause * ModeCount) + (int)mode];",
                "}")
            .Close();
    }
}
