using System.Text;
using AgNw.NanoGate.Api;

namespace AgNw.NanoGate.Reference;

/// <summary>
/// C# declarations of a recorded assembly: every listed member, nothing beside. Bodies throw: the assembly is compiled against,
/// never run. Where a list leaves out what C# demands (a constructor, an explicit implementation), it comes non-public.
/// </summary>
internal sealed class ReferenceSource(ApiSet set)
{
    private readonly StringBuilder _text = new();
    private readonly MemberSource _members = new(set);

    public static string Of(ApiSet set, ApiList list)
    {
        var source = new ReferenceSource(set);
        source._text.AppendLine($"[assembly: System.Reflection.AssemblyVersion(\"{list.Version}\")]");
        foreach (var space in list.Types.GroupBy(type => type.Namespace))
        {
            source._text.AppendLine($"namespace {space.Key}").AppendLine("{");
            foreach (var type in space)
                source.Write(type);
            source._text.AppendLine("}");
        }

        return source._text.ToString();
    }

    private void Write(ApiType type)
    {
        switch (type.Form)
        {
            case "delegate":
                var invoke = type.Methods.Single(method => method.Name == "Invoke");
                _text.AppendLine($"public delegate {CSharpName.Type(invoke.Returns)} {CSharpName.Declared(type)}" +
                    $"({CSharpName.Parameters(invoke)});");
                break;
            case "enum":
                WriteEnum(type);
                break;
            default:
                _text.AppendLine($"public {Modifiers(type)}{type.Form} {CSharpName.Declared(type)}{Heritage(type)}").AppendLine("{");
                foreach (var line in _members.Of(type))
                    _text.AppendLine(line);
                foreach (var nested in type.Nested)
                    Write(nested);
                _text.AppendLine("}");
                break;
        }
    }

    // The underlying type is not recorded: the smallest of int, uint and long that holds all values.
    private void WriteEnum(ApiType type)
    {
        var values = type.Members.Where(m => m.Constant is not null).ToList();
        var numbers = values.Select(m => Int128.Parse(m.Constant!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        var underlying = numbers.Any(n => n > uint.MaxValue) ? "long" : numbers.Any(n => n > int.MaxValue) ? "uint" : "int";
        _text.AppendLine($"public enum {type.Name} : {underlying}").AppendLine("{");
        foreach (var value in values)
            _text.AppendLine($"@{value.Name} = {value.Constant},");
        _text.AppendLine("}");
    }

    private static string Modifiers(ApiType type) =>
        string.Concat(type.Flags.Where(flag => flag is "static" or "abstract" or "sealed").Select(flag => flag + " "));

    private string Heritage(ApiType type)
    {
        var bases = set.Bases(type).ToList();
        var names = type.Interfaces.Where(name => !bases.Any(b => b.Interfaces.Contains(name)));
        if (type.Form == "class" && !type.Flags.Contains("static") && type.Base is not (null or "System.Object"))
            names = names.Prepend(type.Base);
        var list = string.Join(", ", names.Select(CSharpName.Type));
        return list.Length == 0 ? "" : " : " + list;
    }
}
