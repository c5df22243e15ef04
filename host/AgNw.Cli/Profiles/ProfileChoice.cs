using System.CommandLine;
using AgNw.Cli.Commands;
using AgNw.Interlock.Profiles;

namespace AgNw.Cli.Profiles;

/// <summary>A profile that the user names: an example of the program, or a file.</summary>
internal static class ProfileChoice
{
    public static Option<string?> Option(string description)
    {
        Option<string?> option = CommonOptions.File("--profile", description);
        option.CompletionSources.Add([.. ExampleProfiles.Names]);
        return option;
    }

    public static Argument<string> Argument()
    {
        var argument = new Argument<string>("profile") { Description = "name of an example or a YAML file" };
        argument.Validators.Add(static result => CommonOptions.RefuseEmpty(result, result.Tokens, "the profile"));
        argument.CompletionSources.Add([.. ExampleProfiles.Names]);
        return argument;
    }

    /// <exception cref="ProfileException">it is no profile</exception>
    public static InterlockProfile Read(string name) =>
        ExampleProfiles.Names.Contains(name) && !File.Exists(name) ? ExampleProfiles.Read(name) : ProfileReader.ReadFile(name);

    /// <summary>Its YAML as it is written, comments included.</summary>
    /// <exception cref="ProfileException">it is no profile</exception>
    public static string ReadText(string name)
    {
        Read(name);
        return ExampleProfiles.Names.Contains(name) && !File.Exists(name) ? ExampleProfiles.ReadText(name) : File.ReadAllText(name);
    }
}
