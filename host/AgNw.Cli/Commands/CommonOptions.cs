using System.CommandLine;
using System.Globalization;

namespace AgNw.Cli.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class CommonOptions
{
    public static Option<bool> Json() => new("--json") { Description = "print one JSON object instead of text" };

    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "seed of wire, noise and instruments; the same seed gives the same run",
        DefaultValueFactory = static _ => 1,
    };

    public static Option<string?> Out() => File("--out", "folder of the run; must not exist or be empty (default: runs/NAME-NNN)");

    /// <summary>Path of a file or folder; an empty one, as an unset variable of a script gives, is refused.</summary>
    public static Option<string?> File(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } path && string.IsNullOrWhiteSpace(path))
            {
                result.AddError($"{name} is empty; give a path");
            }
        });
        return option;
    }

    /// <summary>A number that must lie in a range; outside it the command line is refused, naming option and limits.</summary>
    public static Option<double> Number(string name, string description, double defaultValue, double low, double high)
    {
        var option = new Option<double>(name)
        {
            Description = string.Create(CultureInfo.InvariantCulture, $"{description} ({low} to {high})"),
            DefaultValueFactory = _ => defaultValue,
        };
        option.Validators.Add(result =>
        {
            double value = result.GetValueOrDefault<double>();
            if (!(value >= low && value <= high))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be from {low} to {high}"));
            }
        });
        return option;
    }
}
