using System.Reflection;
using AgNw.Contract;
using AgNw.VirtualLab.TripCore;

namespace AgNw.FirmwareProof.Tests.Faults;

/// <summary>Holds a board to the row of the fault that was injected.</summary>
internal static class FaultDemand
{
    private const uint CauseMask = 0xF;
    private const uint StateMask = 0xFF;

    /// <summary>State, outputs, log and error queue are as the row says.</summary>
    public static void Holds(FaultBench bench, FaultRow row)
    {
        TripCoreModel core = bench.Lab.Core;
        Assert.AreEqual(row.State, TripStateNames.ByCode[(int)core.State], row.Name);
        if (row.Ends.StartsWith("SAFE", StringComparison.Ordinal))
            IsSafe(core.Outputs, row);
        if (row.Record.Length > 0)
            Assert.IsTrue(bench.Log().Exists(record => Fits(record, row)), $"{row.Name}: the log holds no {row.Record} {row.Cause}{row.Mark}");
        if (row.Error.Length > 0)
        {
            bench.ReadErrors();
            Assert.Contains(NumberOf(row.Error), bench.Errors, row.Name);
        }
    }

    /// <summary>Line open, device shorted, beam off, SMU not permitted.</summary>
    public static void IsSafe(PhysicalOutputs outputs, FaultRow row)
    {
        Assert.IsFalse(outputs.SwitchClosed, row.Name);
        Assert.IsTrue(outputs.CrowbarClosed, row.Name);
        Assert.IsTrue(outputs.Blanked, row.Name);
        Assert.IsFalse(outputs.Permit, row.Name);
    }

    private static bool Fits((RecordKind Kind, uint Value) record, FaultRow row)
    {
        if (!string.Equals(RecordKindNames.ByCode[(int)record.Kind], row.Record, StringComparison.Ordinal))
            return false;
        if (row.Cause.Length > 0)
            return CauseNames.ByCode[(int)(record.Value & CauseMask)] == row.Cause;
        if (row.Mark.Length > 0)
            return record.Value == MarkOf(row.Mark);
        return record.Kind != RecordKind.State || TripStateNames.ByCode[(int)(record.Value & StateMask)] == row.State;
    }

    private static uint MarkOf(string name) => (uint)Constant(typeof(MarkValues), name);

    private static int NumberOf(string name) => (int)Constant(typeof(ScpiErrors), name);

    // SELF_TEST_FAILED is the constant SelfTestFailed.
    private static object Constant(Type type, string name)
    {
        string pascal = string.Concat(name.Split('_').Select(word => word[..1] + word[1..].ToLowerInvariant()));
        FieldInfo field = type.GetField(pascal) ?? throw new InvalidOperationException($"{type.Name} has no {pascal}");
        return field.GetRawConstantValue()!;
    }
}
