using System.Reflection.Metadata;

namespace AgNw.NanoGate.Device;

/// <summary>A method of the compiled program: names, IL, and where in the sources an instruction comes from.</summary>
public sealed class DeviceMethod
{
    private readonly IReadOnlyList<SequencePoint> _points;
    private readonly string _file;

    internal DeviceMethod(
        MethodDefinitionHandle handle, MethodDefinition definition, string type, string name, MethodBodyBlock? body,
        IReadOnlyList<SequencePoint> points, string file)
    {
        Handle = handle;
        Definition = definition;
        Type = type;
        Name = name;
        Body = body;
        Instructions = body is null ? [] : InstructionReader.Read(body.GetILReader());
        _points = points;
        _file = file;
    }

    public MethodDefinitionHandle Handle { get; }

    public MethodDefinition Definition { get; }

    /// <summary>Full name of the declaring type.</summary>
    public string Type { get; }

    public string Name { get; }

    public string FullName => $"{Type}.{Name}";

    /// <summary>Null where there is none: abstract methods.</summary>
    public MethodBodyBlock? Body { get; }

    public IReadOnlyList<Instruction> Instructions { get; }

    public Finding Finding(string rule, string text, int offset = 0)
    {
        var line = _points.Where(point => point.Offset <= offset).Select(point => point.StartLine).LastOrDefault();
        return new Finding(rule, _file, line, FullName, text);
    }
}
