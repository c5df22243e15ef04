using AgNw.NanoGate.Api;

namespace AgNw.NanoGate.Reference;

/// <summary>C# text for names and types in the lists' notation.</summary>
internal static class CSharpName
{
    private static readonly Dictionary<string, string> Operators = new(StringComparer.Ordinal)
    {
        ["op_Equality"] = "==",
        ["op_Inequality"] = "!=",
        ["op_GreaterThan"] = ">",
        ["op_GreaterThanOrEqual"] = ">=",
        ["op_LessThan"] = "<",
        ["op_LessThanOrEqual"] = "<=",
        ["op_Addition"] = "+",
        ["op_Subtraction"] = "-",
        ["op_UnaryNegation"] = "-",
        ["op_UnaryPlus"] = "+",
        ["op_Multiply"] = "*",
        ["op_Division"] = "/",
    };

    public static string Type(string recorded)
    {
        if (recorded == "System.Void")
            return "void";
        if (recorded.EndsWith("[]", StringComparison.Ordinal))
            return Type(recorded[..^2]) + "[]";
        return recorded[0] == '`' ? "T" + recorded[1..] : "global::" + recorded;
    }

    /// <summary>Name with type parameters, as in a declaration.</summary>
    public static string Declared(ApiType type) => type.Name + TypeParameters(type);

    public static string TypeParameters(ApiType type) =>
        type.Arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, type.Arity).Select(place => $"T{place}"))}>";

    public static string Parameters(ApiMember member) => string.Join(", ", member.Parameters.Select(Parameter));

    /// <summary>What stands between modifiers and parameters of an operator; null if the method is none.</summary>
    public static string? Operator(ApiMember member) => member.Name switch
    {
        "op_Implicit" => $"implicit operator {Type(member.Returns)}",
        "op_Explicit" => $"explicit operator {Type(member.Returns)}",
        _ when Operators.TryGetValue(member.Name, out var sign) => $"{Type(member.Returns)} operator {sign}",
        _ => null,
    };

    private static string Parameter(ApiParameter parameter)
    {
        var byReference = parameter.Type.EndsWith('@');
        var type = Type(parameter.Type.TrimEnd('@'));
        var passing = byReference ? parameter.IsOut ? "out " : "ref " : "";
        return $"{passing}{type} @{parameter.Name}{Default(parameter, type)}";
    }

    // An enum's default is recorded as its number.
    private static string Default(ApiParameter parameter, string type) => parameter.Default switch
    {
        null => "",
        [var first, ..] number when char.IsDigit(first) || first == '-' => $" = ({type})({number})",
        var literal => $" = {literal}",
    };
}
