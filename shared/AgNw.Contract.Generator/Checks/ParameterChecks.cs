using AgNw.Contract.Generator.Model;
using AgNw.Contract.Generator.Reading;

namespace AgNw.Contract.Generator.Checks;

/// <summary>A parameter's type, unit, limits, choices and default fit each other.</summary>
public static class ParameterChecks
{
    public static void Run(string file, Problems problems, CommandEntry command, ParameterEntry parameter)
    {
        void Problem(string message) => problems.Add(file, parameter.Line, $"parameter {parameter.Name} of {command.Name} {message}");

        if (ParameterTypes.Code(parameter.Type) < 0)
        {
            Problem($"has the unknown type '{parameter.Type}'");
            return;
        }

        if (!Scales.TryExponent(parameter.Scale, parameter.Unit, out _))
            Problem($"has the scale '{parameter.Scale}', which is not known for the unit '{parameter.Unit}'");
        if (parameter.Type != "real" && (parameter.Unit.Length > 0 || parameter.Scale.Length > 0))
            Problem($"has a unit or scale, but is {parameter.Type}");
        if (parameter.Type is "integer" or "real")
            Limits(parameter, Problem);
        else if (parameter.Type == "text")
            Length(parameter, Problem);
        else if (parameter.Min is not null || parameter.Max is not null)
            Problem($"has limits, but is {parameter.Type}");
        if ((parameter.Type == "choice") != (parameter.Choices.Count > 0))
            Problem(parameter.Type == "choice" ? "has no choices" : $"has choices, but is {parameter.Type}");
        if (parameter.Type == "boolean" && parameter.Default is not (null or 0 or 1))
            Problem($"has the default {parameter.Default}, but is boolean: 0 or 1");
        var forms = parameter.Choices.SelectMany(c =>
            new[] { c.ToUpperInvariant(), string.Concat(c.Where(x => !char.IsLower(x))) }.Distinct()).ToList();
        foreach (var form in forms.GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
            Problem($"has two choices that '{form}' may mean");
    }

    private static void Limits(ParameterEntry parameter, Action<string> problem)
    {
        if (parameter.Min is not { } min || parameter.Max is not { } max)
            problem("has no min or no max");
        else if (min > max)
            problem($"has the min {min} above the max {max}");
        else if (parameter.Default is { } value && (value < min || value > max))
            problem($"has the default {value}, outside {min} to {max}");
    }

    // Where a text lies in its line is carried in one number, eight bits for its length.
    private static void Length(ParameterEntry parameter, Action<string> problem)
    {
        if (parameter.Min is not null || parameter.Max is not (> 0 and <= 255))
            problem("is text: it has a max of 1 to 255 characters and no min");
    }
}
