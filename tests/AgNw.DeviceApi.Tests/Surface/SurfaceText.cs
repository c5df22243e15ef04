using System.Reflection;

namespace AgNw.DeviceApi.Tests.Surface;

/// <summary>
/// The public surface of an assembly in the notation of the recorded nanoFramework lists: one line a type or member,
/// without the mark `native`, which .NET has no counterpart for.
/// </summary>
internal static class SurfaceText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type)
    {
        yield return $"T:{Name(type)} -> {Kind(type)}";
        foreach (MemberInfo member in type.GetMembers(Declared))
        {
            string? line = member switch
            {
                MethodBase method when Visible(method) => Method(method),
                PropertyInfo property when Accessors(property).Any(Visible) => Property(property),
                EventInfo happening when Visible(happening.AddMethod!) => $"E:{Name(type)}.{happening.Name} -> {Name(happening.EventHandlerType!)}",
                FieldInfo field when field.IsPublic && !field.IsSpecialName => Field(field),
                _ => null,
            };
            if (line is not null)
            {
                yield return line;
            }
        }
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static MethodInfo[] Accessors(PropertyInfo property) => property.GetAccessors(nonPublic: true);

    private static string Kind(Type type)
    {
        if (type.IsEnum)
        {
            return "enum";
        }

        if (type.IsValueType)
        {
            return "struct";
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            return "delegate";
        }

        string kind = "class" + (type is { IsAbstract: true, IsSealed: true } ? " static" : type.IsAbstract ? " abstract" : type.IsSealed ? " sealed" : "");
        Type[] interfaces = type.GetInterfaces();
        return $"{kind} : {Name(type.BaseType!)}"
            + (interfaces.Length == 0 || type.BaseType != typeof(object) ? "" : $" implements {string.Join(", ", interfaces.Select(Name))}");
    }

    private static string Method(MethodBase method)
    {
        ParameterInfo[] parameters = method.GetParameters();
        string name = method.IsConstructor ? "#ctor" : method.Name;
        Type result = method is MethodInfo info ? info.ReturnType : typeof(void);
        string types = parameters.Length == 0 ? "" : $"({string.Join(",", parameters.Select(p => Name(p.ParameterType)))})";
        string conversion = name.StartsWith("op_Implicit", StringComparison.Ordinal) || name.StartsWith("op_Explicit", StringComparison.Ordinal)
            ? "~" + Name(result) : "";
        string names = parameters.Length == 0 ? "" : $" [{string.Join(",", parameters.Select(Parameter))}]";
        return $"M:{Name(method.DeclaringType!)}.{name}{types}{conversion} -> {Name(result)}{Marks(method)}{names}";
    }

    private static string Marks(MethodBase method) =>
        (method.IsStatic ? " static" : "")
        + (method.IsAbstract ? " abstract" : method.IsVirtual ? (method.IsFinal ? " final" : " virtual") : "")
        + (method.IsPublic ? "" : " protected");

    private static string Parameter(ParameterInfo parameter) =>
        parameter.Name
        + (parameter.IsOut ? ":out" : "")
        + (parameter.HasDefaultValue ? "=" + Convert.ToInt32(parameter.DefaultValue, System.Globalization.CultureInfo.InvariantCulture) : "");

    private static string Property(PropertyInfo property)
    {
        ParameterInfo[] index = property.GetIndexParameters();
        string types = index.Length == 0 ? "" : $"({string.Join(",", index.Select(p => Name(p.ParameterType)))})";
        return $"P:{Name(property.DeclaringType!)}.{property.Name}{types} -> {Name(property.PropertyType)} "
            + $"{{{(property.CanRead ? "get;" : "")}{(property.CanWrite ? "set;" : "")}}}";
    }

    private static string Field(FieldInfo field) =>
        $"F:{Name(field.DeclaringType!)}.{field.Name} -> {Name(field.FieldType)}"
        + (field.IsLiteral ? $" const = {Convert.ToInt64(field.GetRawConstantValue(), System.Globalization.CultureInfo.InvariantCulture)}" : "");

    private static string Name(Type type) =>
        type.IsByRef ? Name(type.GetElementType()!) + "@" : (type.FullName ?? type.Name).Replace('+', '.');
}
