using System.Globalization;

namespace AgNw.Contract.Generator.Model;

/// <summary>
/// The error cases that follow from a header's row: forms that do not exist, parameters that are missing, too many, of another type, of another
/// unit or out of range. The reference lists their errors, and a test types their lines to the firmware.
/// </summary>
public static class ErrorCases
{
    private const string NoWord = "XYZZY";
    private const string NoUnit = "FURLONG";
    private const long LargestHex = 0xFFFFFFFF;

    public static IReadOnlyList<ErrorCase> Of(CommandEntry command)
    {
        var header = command.Pattern.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var cases = new List<ErrorCase>();
        if (!command.HasSet)
            cases.Add(new ErrorCase(header, "UNDEFINED_HEADER"));
        if (!command.HasQuery)
            cases.Add(new ErrorCase(header + "?", "UNDEFINED_HEADER"));

        var taking = command.HasSet ? header : header + "?";
        var valid = command.Parameters.Select(Valid).ToList();
        cases.Add(new ErrorCase($"{taking} {string.Join(',', valid.Append("1"))}", "PARAMETER_NOT_ALLOWED"));
        if (valid.Count > 0)
            cases.Add(new ErrorCase($"{taking} {string.Join(',', valid.SkipLast(1))}".TrimEnd(), "MISSING_PARAMETER"));
        for (var place = 0; place < valid.Count; place++)
        {
            foreach (var (value, error) in Wrong(command.Parameters[place]))
                cases.Add(new ErrorCase($"{taking} {string.Join(',', [.. valid.Take(place), value, .. valid.Skip(place + 1)])}", error));
        }

        return cases;
    }

    /// <summary>A value that the parameter takes, as it is typed.</summary>
    public static string Valid(ParameterEntry parameter) => parameter.Type switch
    {
        "choice" => parameter.Choices[(int)(parameter.Default ?? 0)],
        "boolean" => parameter.Default == 1 ? "ON" : "OFF",
        "text" => "\"x\"",
        "hex" => "#H1",
        _ => Number(parameter, parameter.Default ?? parameter.Min ?? 0),
    };

    /// <summary>A number of scale units, in the base unit.</summary>
    public static string Number(ParameterEntry parameter, long value) =>
        Scales.TryExponent(parameter.Scale, parameter.Unit, out var exponent) && exponent != 0
            ? string.Create(CultureInfo.InvariantCulture, $"{value}E{exponent}")
            : value.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<(string Value, string Error)> Wrong(ParameterEntry parameter)
    {
        switch (parameter.Type)
        {
            case "choice":
                yield return (NoWord, "INVALID_CHARACTER_DATA");
                yield return ("1", "DATA_TYPE");
                break;
            case "boolean":
                yield return (NoWord, "INVALID_CHARACTER_DATA");
                yield return ("2", "ILLEGAL_PARAMETER");
                break;
            case "text":
                yield return (NoWord, "DATA_TYPE");
                yield return ("\"x", "INVALID_STRING_DATA");
                break;
            case "hex":
                yield return ("#HG", "NUMERIC_DATA");
                yield return (string.Create(CultureInfo.InvariantCulture, $"#H{LargestHex + 1:X}"), "DATA_OUT_OF_RANGE");
                yield return (NoWord, "DATA_TYPE");
                break;
            default:
                yield return (Number(parameter, (parameter.Min ?? 0) - 1), "DATA_OUT_OF_RANGE");
                yield return (Number(parameter, (parameter.Max ?? 0) + 1), "DATA_OUT_OF_RANGE");
                yield return (NoWord, "DATA_TYPE");
                yield return ("1.2.3", "NUMERIC_DATA");
                yield return (Valid(parameter) + " " + NoUnit, parameter.Unit.Length > 0 ? "INVALID_SUFFIX" : "SUFFIX_NOT_ALLOWED");
                break;
        }
    }
}
