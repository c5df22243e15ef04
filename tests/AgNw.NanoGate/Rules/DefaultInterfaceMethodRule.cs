using System.Reflection;
using AgNw.NanoGate.Device;

namespace AgNw.NanoGate.Rules;

/// <summary>No interface has a method with a body: the runtime's loader looks for implementations in classes only.</summary>
internal sealed class DefaultInterfaceMethodRule : IRule
{
    public const string Name = "default interface method";

    public IEnumerable<Finding> Check(DeviceAssembly assembly) =>
        from method in assembly.Methods
        let type = assembly.Metadata.GetTypeDefinition(method.Definition.GetDeclaringType())
        where type.Attributes.HasFlag(TypeAttributes.Interface) && method.Body is not null
        select method.Finding(Name, "an interface's method has a body; give it to the classes or to a static class");
}
