using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace AgNw.NanoGate.Rules;

/// <summary>Decodes signatures to what their types are made of.</summary>
internal sealed class TypeUseDecoder : ISignatureTypeProvider<TypeUse, object?>
{
    public TypeUse GetArrayType(TypeUse elementType, ArrayShape shape) => elementType | TypeUse.MultidimensionalArray;

    public TypeUse GetByReferenceType(TypeUse elementType) => elementType;

    public TypeUse GetFunctionPointerType(MethodSignature<TypeUse> signature) => Of(signature);

    public TypeUse GetGenericInstantiation(TypeUse genericType, ImmutableArray<TypeUse> typeArguments) =>
        typeArguments.Aggregate(genericType | TypeUse.Generic, (all, use) => all | use);

    public TypeUse GetGenericMethodParameter(object? genericContext, int index) => TypeUse.Generic;

    public TypeUse GetGenericTypeParameter(object? genericContext, int index) => TypeUse.Generic;

    public TypeUse GetModifiedType(TypeUse modifier, TypeUse unmodifiedType, bool isRequired) => modifier | unmodifiedType;

    public TypeUse GetPinnedType(TypeUse elementType) => elementType;

    public TypeUse GetPointerType(TypeUse elementType) => elementType;

    public TypeUse GetPrimitiveType(PrimitiveTypeCode typeCode) =>
        typeCode is PrimitiveTypeCode.Single or PrimitiveTypeCode.Double ? TypeUse.FloatingPoint : TypeUse.None;

    public TypeUse GetSZArrayType(TypeUse elementType) => elementType;

    public TypeUse GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) =>
        reader.GetTypeDefinition(handle).GetGenericParameters().Count > 0 ? TypeUse.Generic : TypeUse.None;

    public TypeUse GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return (reader.GetString(type.Namespace) == "System" && name is "Single" or "Double" ? TypeUse.FloatingPoint : TypeUse.None)
            | (name.Contains('`', StringComparison.Ordinal) ? TypeUse.Generic : TypeUse.None);
    }

    public TypeUse GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeUse OfHandle(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0),
        HandleKind.TypeDefinition => GetTypeFromDefinition(reader, (TypeDefinitionHandle)handle, 0),
        HandleKind.TypeSpecification => GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
        HandleKind.MethodSpecification => TypeUse.Generic,
        HandleKind.MemberReference => OfMember(reader, reader.GetMemberReference((MemberReferenceHandle)handle)),
        _ => TypeUse.None,
    };

    public static TypeUse Of(MethodSignature<TypeUse> signature) =>
        signature.ParameterTypes.Aggregate(signature.ReturnType, (all, use) => all | use)
            | (signature.GenericParameterCount > 0 ? TypeUse.Generic : TypeUse.None);

    private TypeUse OfMember(MetadataReader reader, MemberReference member) => OfHandle(reader, member.Parent)
        | (member.GetKind() == MemberReferenceKind.Field
            ? member.DecodeFieldSignature(this, null)
            : Of(member.DecodeMethodSignature(this, null)));
}
