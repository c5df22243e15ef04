using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AgNw.NanoGate.Device;

/// <summary>The compiled program: its metadata, its methods with their IL, and from its PDB the files of types and members.</summary>
public sealed class DeviceAssembly : IDisposable
{
    // Portable PDB: which documents declare a type that has no method body.
    private static readonly Guid TypeDefinitionDocuments = new("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");

    private readonly PEReader _image;
    private readonly MetadataReaderProvider _symbolImage;
    private readonly MetadataReader _symbols;
    private readonly Dictionary<MethodDefinitionHandle, DeviceMethod> _methods;

    public DeviceAssembly(ImmutableArray<byte> image, ImmutableArray<byte> symbols)
    {
        _image = new PEReader(image);
        _symbolImage = MetadataReaderProvider.FromPortablePdbImage(symbols);
        _symbols = _symbolImage.GetMetadataReader();
        Metadata = _image.GetMetadataReader();
        _methods = Metadata.MethodDefinitions.ToDictionary(handle => handle, Method);
    }

    public MetadataReader Metadata { get; }

    public IReadOnlyCollection<DeviceMethod> Methods => _methods.Values;

    public DeviceMethod this[MethodDefinitionHandle handle] => _methods[handle];

    public string NameOf(TypeDefinitionHandle handle)
    {
        var type = Metadata.GetTypeDefinition(handle);
        var name = Metadata.GetString(type.Name);
        var space = Metadata.GetString(type.Namespace);
        return !type.GetDeclaringType().IsNil ? $"{NameOf(type.GetDeclaringType())}.{name}" : space.Length == 0 ? name : $"{space}.{name}";
    }

    /// <summary>A finding about a type or its field: the file is the type's, the line unknown.</summary>
    public Finding Finding(TypeDefinitionHandle type, string member, string rule, string text) =>
        new(rule, FileOf(type), 0, $"{NameOf(type)}{(member.Length == 0 ? "" : ".")}{member}", text);

    public void Dispose()
    {
        _image.Dispose();
        _symbolImage.Dispose();
    }

    private DeviceMethod Method(MethodDefinitionHandle handle)
    {
        var definition = Metadata.GetMethodDefinition(handle);
        var body = definition.RelativeVirtualAddress == 0 ? null : _image.GetMethodBody(definition.RelativeVirtualAddress);
        var debug = _symbols.GetMethodDebugInformation(handle.ToDebugInformationHandle());
        var points = debug.GetSequencePoints().Where(point => !point.IsHidden).ToList();
        var file = points.Count > 0 ? FileName(points[0].Document) : FileOf(definition.GetDeclaringType());
        return new DeviceMethod(
            handle, definition, NameOf(definition.GetDeclaringType()), Metadata.GetString(definition.Name), body, points, file);
    }

    private string FileOf(TypeDefinitionHandle handle)
    {
        foreach (var method in Metadata.GetTypeDefinition(handle).GetMethods())
        {
            var debug = _symbols.GetMethodDebugInformation(method.ToDebugInformationHandle());
            foreach (var point in debug.GetSequencePoints())
            {
                if (!point.IsHidden)
                    return FileName(point.Document);
            }
        }

        foreach (var information in _symbols.GetCustomDebugInformation(handle).Select(_symbols.GetCustomDebugInformation))
        {
            if (_symbols.GetGuid(information.Kind) == TypeDefinitionDocuments)
            {
                var row = _symbols.GetBlobReader(information.Value).ReadCompressedInteger();
                return FileName(System.Reflection.Metadata.Ecma335.MetadataTokens.DocumentHandle(row));
            }
        }

        var outer = Metadata.GetTypeDefinition(handle).GetDeclaringType();
        return outer.IsNil ? "" : FileOf(outer);
    }

    private string FileName(DocumentHandle handle) => _symbols.GetString(_symbols.GetDocument(handle).Name);
}
