using AgNw.NanoGate.Device;

namespace AgNw.NanoGate.Rules;

/// <summary>No arithmetic or conversion that should throw on overflow: on the runtime it wraps silently.</summary>
internal sealed class CheckedArithmeticRule : IRule
{
    public const string Name = "checked";

    public IEnumerable<Finding> Check(DeviceAssembly assembly) =>
        from method in assembly.Methods
        from instruction in method.Instructions
        where instruction.Code.Name!.Contains(".ovf", StringComparison.Ordinal)
        select method.Finding(
            Name, $"{instruction.Code.Name} never throws on the device (it also stands for an array's length or index in long or uint); "
            + "test the range instead", instruction.Offset);
}
