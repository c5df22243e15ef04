namespace AgNw.NanoGate.Rules;

/// <summary>All rules. Decimal has none: it is not in the recorded API, so that it does not compile.</summary>
public static class RuleSet
{
    public static IReadOnlyList<IRule> All(IReadOnlyList<GuardedDivision> guarded) =>
    [
        new TypeUseRule("generic", TypeUse.Generic, "generics compile and then fail when the device loads the program"),
        new TypeUseRule("multidimensional array", TypeUse.MultidimensionalArray, "the device has no [,]: use one dimension or arrays of arrays"),
        new TypeUseRule("floating point", TypeUse.FloatingPoint, "the firmware works in scaled integers"),
        new DefaultInterfaceMethodRule(),
        new StaticInitialiserRule(),
        new CheckedArithmeticRule(),
        new DivisionRule(guarded),
    ];
}
