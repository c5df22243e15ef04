using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using AgNw.NanoGate.Device;

namespace AgNw.NanoGate.Rules;

/// <summary>
/// A static initialiser touches no other type's statics, neither itself nor through what it calls: the runtime runs initialisers
/// eagerly in file order, and the other's may not have run. Calls are followed to every method that they could reach by name.
/// Statics of nanoFramework's own assemblies are ready before the program's are run.
/// </summary>
internal sealed class StaticInitialiserRule : IRule
{
    public const string Name = "static initialiser";

    private static readonly OpCode[] FieldCodes = [OpCodes.Ldsfld, OpCodes.Ldsflda, OpCodes.Stsfld];

    public IEnumerable<Finding> Check(DeviceAssembly assembly) =>
        assembly.Methods.Where(method => method.Name == ".cctor").SelectMany(initialiser => Check(assembly, initialiser));

    private static IEnumerable<Finding> Check(DeviceAssembly assembly, DeviceMethod initialiser)
    {
        var own = initialiser.Definition.GetDeclaringType();
        foreach (var method in Reached(assembly, initialiser))
        {
            foreach (var instruction in method.Instructions.Where(i => FieldCodes.Contains(i.Code)))
            {
                var handle = MetadataTokens.EntityHandle((int)instruction.Operand);
                if (handle.Kind != HandleKind.FieldDefinition)
                    continue;
                var field = assembly.Metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                if (field.GetDeclaringType() == own)
                    continue;
                var name = $"{assembly.NameOf(field.GetDeclaringType())}.{assembly.Metadata.GetString(field.Name)}";
                yield return method.Finding(
                    Name, $"the static initialiser of {initialiser.Type} reaches {name}, which may not be initialised yet", instruction.Offset);
            }
        }
    }

    private static HashSet<DeviceMethod> Reached(DeviceAssembly assembly, DeviceMethod from)
    {
        var all = new HashSet<DeviceMethod> { from };
        var open = new Queue<DeviceMethod>(all);
        while (open.TryDequeue(out var method))
        {
            foreach (var called in method.Instructions.SelectMany(i => Called(assembly, i)).Where(all.Add))
                open.Enqueue(called);
        }

        return all;
    }

    private static IEnumerable<DeviceMethod> Called(DeviceAssembly assembly, Instruction instruction)
    {
        if (instruction.Code.OperandType != OperandType.InlineMethod)
            return [];
        var handle = MetadataTokens.EntityHandle((int)instruction.Operand);
        if (handle.Kind == HandleKind.MethodDefinition)
        {
            var method = assembly[(MethodDefinitionHandle)handle];
            return IsVirtual(method) ? Overrides(assembly, method.Name) : [method];
        }

        // A virtual method of the framework (ToString) may be overridden in the program.
        return handle.Kind == HandleKind.MemberReference
            ? Overrides(assembly, assembly.Metadata.GetString(assembly.Metadata.GetMemberReference((MemberReferenceHandle)handle).Name))
            : [];
    }

    private static IEnumerable<DeviceMethod> Overrides(DeviceAssembly assembly, string name) =>
        assembly.Methods.Where(method => IsVirtual(method) && method.Name == name);

    private static bool IsVirtual(DeviceMethod method) => method.Definition.Attributes.HasFlag(MethodAttributes.Virtual);
}
