using AgNw.NanoGate.Api;

namespace AgNw.NanoGate.Reference;

/// <summary>C# lines for the members of a struct, class or interface.</summary>
internal sealed class MemberSource(ApiSet set)
{
    private const string Body = " { throw null; }";
    private const string EnumBase = "System.Enum";

    public IEnumerable<string> Of(ApiType type) =>
        type.Members.Where(member => !IsAccessor(type, member) && !IsHidden(type, member)).Select(member => Line(type, member))
            .Concat(Constructor(type))
            .Concat(ExplicitImplementations(type));

    private string Line(ApiType type, ApiMember member) => member.Kind switch
    {
        'F' => Field(member),
        'P' => Property(type, member),
        'E' => Event(type, member),
        _ when member.Name == ApiMember.Constructor =>
            $"{Access(member)}{type.Name}({CSharpName.Parameters(member)}){BaseCall(type)}{Body}",
        _ when member.Name == "Finalize" && member.Parameters.Count == 0 => $"~{type.Name}(){Body}",
        _ when CSharpName.Operator(member) is { } name => $"public static {name}({CSharpName.Parameters(member)}){Body}",
        _ => $"{Prefix(type, member)}{CSharpName.Type(member.Returns)} @{member.Name}({CSharpName.Parameters(member)})"
            + (HasBody(type, member) ? Body : ";"),
    };

    private static string Field(ApiMember member)
    {
        var type = CSharpName.Type(member.Returns);
        return member.Constant is null
            ? $"{Access(member)}{(member.Is("static") ? "static " : "")}{(member.Is("readonly") ? "readonly " : "")}{type} @{member.Name};"
            : $"{Access(member)}const {type} @{member.Name} = {Constant(member)};";
    }

    private static string Constant(ApiMember member)
    {
        var (suffix, zero) = member.Returns switch
        {
            "System.Single" => ("f", "0f"),
            "System.Double" => ("d", "0d"),
            _ => ("", ""),
        };
        return member.Constant switch
        {
            "NaN" when zero.Length > 0 => $"{zero}/{zero}",
            "Infinity" when zero.Length > 0 => $"1/{zero}",
            "-Infinity" when zero.Length > 0 => $"-1/{zero}",
            var value => value + suffix,
        };
    }

    private string Property(ApiType type, ApiMember property)
    {
        var getter = Method(type, "get_" + property.Name, property.Parameters.Count);
        var setter = Method(type, "set_" + property.Name, property.Parameters.Count + 1);
        var lead = getter ?? setter ?? throw new FormatException($"{type.FullName}.{property.Name}: no accessor is recorded");
        var body = HasBody(type, lead) ? Body : ";";
        var name = "@" + property.Name;
        var attribute = "";
        if (property.Parameters.Count > 0)
        {
            // An interface's implementation takes the name from the interface.
            attribute = $"[System.Runtime.CompilerServices.IndexerName(\"{property.Name}\")] ";
            name = $"this[{CSharpName.Parameters(getter ?? property)}]";
        }

        return $"{attribute}{Prefix(type, lead)}{CSharpName.Type(property.Returns)} {name} {{"
            + (getter is null ? "" : $" get{body}") + (setter is null ? "" : $" {Narrower(lead, setter)}set{body}") + " }";
    }

    private string Event(ApiType type, ApiMember member)
    {
        var adder = Method(type, "add_" + member.Name, 1) ?? throw new FormatException($"{type.FullName}.{member.Name}: no add");
        return $"{Prefix(type, adder)}event {CSharpName.Type(member.Returns)} @{member.Name}"
            + (HasBody(type, adder) ? $" {{ add{Body} remove{Body} }}" : ";");
    }

    private string Prefix(ApiType type, ApiMember member)
    {
        if (type.Form == "interface")
            return "";
        var overrides = set.Bases(type).SelectMany(b => b.Methods)
            .Any(m => m.Signature == member.Signature && (m.Is("virtual") || m.Is("abstract")));
        var kind = overrides ? (member.Is("abstract") ? "abstract " : "") + (member.Is("final") ? "sealed " : "") + "override "
            : member.Is("abstract") ? "abstract "
            : member.Is("virtual") && !type.Flags.Contains("sealed") && type.Form == "class" ? "virtual "
            : "";
        return Access(member) + (member.Is("static") ? "static " : "") + kind;
    }

    // A class without a recorded constructor must not get the public one that C# would add.
    private IEnumerable<string> Constructor(ApiType type)
    {
        if (type.Form != "class" || type.Flags.Contains("static") || type.FullName == EnumBase)
            return [];
        var isRecorded = type.Methods.Any(m => m.Name == ApiMember.Constructor && m.Parameters.Count == 0);
        return isRecorded ? [] : [$"internal {type.Name}(){BaseCall(type)}{Body}"];
    }

    private string BaseCall(ApiType type)
    {
        if (type.Form != "class" || set.Find(type.Base) is not { } parent)
            return "";
        var recorded = parent.Methods.Where(m => m.Name == ApiMember.Constructor).OrderBy(m => m.Parameters.Count).FirstOrDefault();
        return recorded is null
            ? ""
            : $" : base({string.Join(", ", recorded.Parameters.Select(p => $"default({CSharpName.Type(p.Type)})"))})";
    }

    private IEnumerable<string> ExplicitImplementations(ApiType type)
    {
        if (type.Form == "interface")
            return [];
        var own = set.Bases(type).Prepend(type).SelectMany(b => b.Members).ToList();
        return type.Interfaces.SelectMany(set.WithInherited).Distinct()
            .Where(contract => !set.Bases(type).Any(b => b.Interfaces.Contains(contract.FullName)))
            .SelectMany(contract => contract.Members
                .Where(wanted => !IsAccessor(contract, wanted))
                .Where(wanted => !own.Any(m => m.Signature == wanted.Signature && m.Returns == wanted.Returns))
                .Select(wanted => Explicit(contract, wanted)));
    }

    private static string Explicit(ApiType contract, ApiMember wanted)
    {
        var name = CSharpName.Type(contract.FullName);
        if (wanted.Kind == 'M')
            return $"{CSharpName.Type(wanted.Returns)} {name}.@{wanted.Name}({CSharpName.Parameters(wanted)}){Body}";
        var member = wanted.Parameters.Count > 0 ? $"this[{CSharpName.Parameters(wanted)}]" : "@" + wanted.Name;
        var getter = Method(contract, "get_" + wanted.Name, wanted.Parameters.Count) is null ? "" : $" get{Body}";
        var setter = Method(contract, "set_" + wanted.Name, wanted.Parameters.Count + 1) is null ? "" : $" set{Body}";
        return $"{CSharpName.Type(wanted.Returns)} {name}.{member} {{{getter}{setter} }}";
    }

    private static bool IsAccessor(ApiType type, ApiMember member) =>
        member.Kind == 'M' && member.Name.Split('_', 2) is [var verb, var name] && verb switch
        {
            "get" or "set" => type.Members.Any(m => m.Kind == 'P' && m.Name == name),
            "add" or "remove" => type.Members.Any(m => m.Kind == 'E' && m.Name == name),
            _ => false,
        };

    // C# takes this class for a struct and refuses its constructor.
    private static bool IsHidden(ApiType type, ApiMember member) =>
        type.FullName == EnumBase && member.Name == ApiMember.Constructor;

    private static ApiMember? Method(ApiType type, string name, int parameters) =>
        type.Methods.FirstOrDefault(m => m.Name == name && m.Parameters.Count == parameters);

    private static bool HasBody(ApiType type, ApiMember member) => type.Form != "interface" && !member.Is("abstract");

    private static string Narrower(ApiMember lead, ApiMember setter) =>
        setter.Is("protected") && !lead.Is("protected") ? "protected " : "";

    private static string Access(ApiMember member) => member.Is("protected") ? "protected " : "public ";
}
