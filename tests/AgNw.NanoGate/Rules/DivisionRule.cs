using System.Reflection.Emit;
using AgNw.NanoGate.Device;

namespace AgNw.NanoGate.Rules;

/// <summary>
/// Every divisor is a constant in the instruction before, neither 0 nor -1 (which overflows at the smallest number), or its member
/// stands in the table of guarded divisions with exactly this many.
/// </summary>
internal sealed class DivisionRule(IReadOnlyList<GuardedDivision> guarded) : IRule
{
    public const string Name = "division";

    private static readonly OpCode[] Divisions = [OpCodes.Div, OpCodes.Div_Un, OpCodes.Rem, OpCodes.Rem_Un];
    private static readonly OpCode[] Widenings = [OpCodes.Conv_I8, OpCodes.Conv_U8];

    public IEnumerable<Finding> Check(DeviceAssembly assembly)
    {
        var open = assembly.Methods.SelectMany(method => Unproven(method).Select(instruction => (method, instruction)))
            .ToLookup(pair => pair.method.FullName);
        foreach (var member in open)
        {
            var known = guarded.FirstOrDefault(entry => entry.Member == member.Key);
            if (known is not null && known.Count == member.Count())
                continue;
            foreach (var (method, instruction) in member)
            {
                yield return method.Finding(Name, known is null
                    ? $"the divisor may be 0: divide by a constant, or guard it and give the reason in {GuardedDivision.Path}"
                    : $"{member.Count()} divisions by a variable, {known.Count} in {GuardedDivision.Path}: look at all of them again",
                    instruction.Offset);
            }
        }

        foreach (var stale in guarded.Where(entry => !open.Contains(entry.Member)))
            yield return new Finding(Name, GuardedDivision.Path, 0, stale.Member, "no division by a variable there any more: delete the line");
    }

    private static IEnumerable<Instruction> Unproven(DeviceMethod method)
    {
        var targets = method.Instructions.SelectMany(instruction => instruction.Targets).ToHashSet();
        for (var place = 0; place < method.Instructions.Count; place++)
        {
            if (Divisions.Contains(method.Instructions[place].Code) && !IsConstant(method.Instructions, targets, place))
                yield return method.Instructions[place];
        }
    }

    // A branch may arrive between the constant and its use with another divisor.
    private static bool IsConstant(IReadOnlyList<Instruction> code, HashSet<int> targets, int place)
    {
        var at = place - 1;
        if (targets.Contains(code[place].Offset) || at < 0)
            return false;
        if (Widenings.Contains(code[at].Code))
        {
            if (targets.Contains(code[at].Offset))
                return false;
            at--;
        }

        return at >= 0 && Constant(code[at]) is not (null or 0 or -1);
    }

    private static long? Constant(Instruction instruction)
    {
        var code = instruction.Code;
        if (code == OpCodes.Ldc_I4 || code == OpCodes.Ldc_I4_S || code == OpCodes.Ldc_I8)
            return instruction.Operand;
        return code.Value >= OpCodes.Ldc_I4_M1.Value && code.Value <= OpCodes.Ldc_I4_8.Value ? code.Value - OpCodes.Ldc_I4_0.Value : null;
    }
}
