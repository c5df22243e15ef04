using AgNw.NanoGate.Device;

namespace AgNw.NanoGate.Rules;

/// <summary>Finds in the compiled metadata what nanoFramework accepts or loads wrongly, though it compiles.</summary>
public interface IRule
{
    IEnumerable<Finding> Check(DeviceAssembly assembly);
}
