using System.CommandLine;
using System.CommandLine.Parsing;
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

    /// <summary>Folder of an existing run.</summary>
    public static Argument<string> Run()
    {
        var run = new Argument<string>("run") { Description = "folder of the run; it holds events.agnw" };
        run.Validators.Add(static result => RefuseEmpty(result, result.Tokens, "the run's folder"));
        return run;
    }

    /// <summary>Path of a file or folder; an empty one, as an unset variable of a script gives, is refused.</summary>
    public static Option<string?> File(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result => RefuseEmpty(result, result.Tokens, name));
        return option;
    }

    /// <summary>Paths of files; the option is given once for each.</summary>
    public static Option<string[]> Files(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = description, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };
        option.Validators.Add(result => RefuseEmpty(result, result.Tokens, name));
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
        option.CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) || !(value >= low && value <= high))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} is '{text}'; it must be a number from {low} to {high}"));
            }

            return value;
        };
        return option;
    }

    /// <summary>Refuses a path without characters; its own name would not show what is missing.</summary>
    public static void RefuseEmpty(SymbolResult result, IReadOnlyList<Token> tokens, string name)
    {
        if (tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{name} is empty; give a path");
        }
    }
}
