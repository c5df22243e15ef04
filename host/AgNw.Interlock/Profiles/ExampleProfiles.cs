using System.Reflection;

namespace AgNw.Interlock.Profiles;

/// <summary>The profiles that come with the program, by name.</summary>
public static class ExampleProfiles
{
    private const string Prefix = "AgNw.Interlock.Profiles.Examples.";
    private const string Suffix = ".yaml";

    /// <summary>Their names, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(ExampleProfiles).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^Suffix.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The YAML of one, comments included.</summary>
    /// <exception cref="ProfileException">there is none of this name</exception>
    public static string ReadText(string name)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name + Suffix);
        if (stream is null) throw new ProfileException(name, 0, string.Empty, $"no example has this name; allowed: {string.Join(", ", Names)}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>One of them, read.</summary>
    /// <exception cref="ProfileException">there is none of this name</exception>
    public static InterlockProfile Read(string name) => ProfileReader.Read(ReadText(name), name + Suffix);
}
