using System.Globalization;
using System.Reflection;
using System.Text;

namespace AgNw.Interlock.Tests.Api;

/// <summary>The public surface of an assembly as text, one member a line, sorted: what a caller can depend on.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(type.Namespace).Append('.').Append(Head(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal)) text.Append("  ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string Head(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
            : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        IEnumerable<string> bases = new[] { type.BaseType }
            .Where(one => one is not null && one != typeof(object) && one != typeof(ValueType) && one != typeof(Enum))
            .Select(one => Name(one!))
            .Concat(type.IsEnum ? [] : type.GetInterfaces().Where(one => one.IsVisible).Select(Name).Order(StringComparer.Ordinal));
        string after = string.Join(", ", bases);
        return $"{Name(type)} ({kind}){(after.Length > 0 ? $" : {after}" : string.Empty)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            foreach (object value in Enum.GetValuesAsUnderlyingType(type)) yield return $"{Enum.GetName(type, value)} = {value}";
            yield break;
        }

        foreach (ConstructorInfo constructor in type.GetConstructors(Declared).Where(IsSeen)) yield return $"new({Parameters(constructor)})";
        foreach (FieldInfo field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily))
            yield return $"{(field.IsLiteral ? $"const {Name(field.FieldType)} {field.Name} = {Constant(field.GetRawConstantValue())}" : $"field {Name(field.FieldType)} {field.Name}")}";
        foreach (PropertyInfo property in type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsSeen))) yield return Property(property);
        foreach (EventInfo one in type.GetEvents(Declared).Where(one => IsSeen(one.AddMethod!))) yield return $"event {Name(one.EventHandlerType!)} {one.Name}";
        foreach (MethodInfo method in type.GetMethods(Declared).Where(method => IsSeen(method) && IsWritten(method)))
            yield return $"{(method.IsStatic ? "static " : string.Empty)}{Annotated(method.ReturnParameter)} {method.Name}({Parameters(method)})";
    }

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    /// <summary>Not what the compiler makes of properties, events and records.</summary>
    private static bool IsWritten(MethodInfo method) =>
        (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && method.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null &&
        !method.Name.Contains('<', StringComparison.Ordinal);

    private static string Property(PropertyInfo property)
    {
        IEnumerable<string> accessors = property.GetAccessors(true).Where(IsSeen).Select(accessor =>
            accessor == property.GetMethod ? "get"
            : accessor.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "init" : "set");
        bool required = property.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is not null;
        string index = property.GetIndexParameters() is { Length: > 0 } keys ? $"[{string.Join(", ", keys.Select(Annotated))}]" : string.Empty;
        string mark = Nullability.Create(property).ReadState == NullabilityState.Nullable && !Name(property.PropertyType).EndsWith('?') ? "?" : string.Empty;
        bool isStatic = property.GetAccessors(true)[0].IsStatic;
        return $"{(isStatic ? "static " : string.Empty)}{(required ? "required " : string.Empty)}{Name(property.PropertyType)}{mark} {property.Name}{index} {{ {string.Join("; ", accessors)} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Annotated(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Constant(parameter.DefaultValue)}" : string.Empty)}"));

    private static string Annotated(ParameterInfo parameter)
    {
        string name = Name(parameter.ParameterType);
        bool nullable = Nullability.Create(parameter).ReadState == NullabilityState.Nullable && !name.EndsWith('?');
        string pass = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ") : string.Empty;
        return $"{pass}{name}{(nullable ? "?" : string.Empty)}";
    }

    private static string Constant(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";
        string name = type.IsNested && !type.IsGenericParameter ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}
