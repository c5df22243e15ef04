using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using AgNw.NanoGate.Device;

namespace AgNw.NanoGate.Rules;

/// <summary>
/// No type of one kind anywhere: in definitions, base types, fields, parameters, locals, and what the IL calls or creates.
/// One finding for each member and place.
/// </summary>
internal sealed class TypeUseRule(string name, TypeUse kind, string text) : IRule
{
    private readonly TypeUseDecoder _decoder = new();

    public IEnumerable<Finding> Check(DeviceAssembly assembly) =>
        assembly.Metadata.TypeDefinitions.SelectMany(handle => Types(assembly, handle))
            .Concat(assembly.Methods.SelectMany(method => Method(assembly.Metadata, method)))
            .Distinct();

    private IEnumerable<Finding> Types(DeviceAssembly assembly, TypeDefinitionHandle handle)
    {
        var reader = assembly.Metadata;
        var type = reader.GetTypeDefinition(handle);
        var heritage = type.GetInterfaceImplementations().Select(i => reader.GetInterfaceImplementation(i).Interface)
            .Prepend(type.BaseType).Prepend(handle).Where(h => !h.IsNil);
        if (heritage.Any(h => Bites(_decoder.OfHandle(reader, h))))
            yield return assembly.Finding(handle, "", name, text);
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            if (Bites(field.DecodeSignature(_decoder, null)))
                yield return assembly.Finding(handle, reader.GetString(field.Name), name, text);
        }
    }

    private IEnumerable<Finding> Method(MetadataReader reader, DeviceMethod method)
    {
        var use = TypeUseDecoder.Of(method.Definition.DecodeSignature(_decoder, null));
        if (method.Body is { LocalSignature.IsNil: false } body)
        {
            use = reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_decoder, null)
                .Aggregate(use, (all, next) => all | next);
        }

        if (Bites(use))
            yield return method.Finding(name, text);
        foreach (var instruction in method.Instructions.Where(i => Bites(Of(reader, i))))
            yield return method.Finding(name, text, instruction.Offset);
    }

    private TypeUse Of(MetadataReader reader, Instruction instruction) => instruction.Code.OperandType switch
    {
        OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok =>
            _decoder.OfHandle(reader, MetadataTokens.EntityHandle((int)instruction.Operand)),
        OperandType.InlineR or OperandType.ShortInlineR => TypeUse.FloatingPoint,
        _ => IsFloating(instruction.Code) ? TypeUse.FloatingPoint : TypeUse.None,
    };

    // conv.r4, conv.r8, conv.r.un, ldind.r4, ldelem.r8 and their like.
    private static bool IsFloating(OpCode code) => code.Name!.Split('.') is [_, "r" or "r4" or "r8", ..];

    private bool Bites(TypeUse use) => (use & kind) != 0;
}
