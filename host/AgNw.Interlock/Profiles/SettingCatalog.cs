using AgNw.Contract;

namespace AgNw.Interlock.Profiles;

/// <summary>Every setting that a profile may hold, in the order of the contract's table, which is the order in which they are sent.</summary>
public static class SettingCatalog
{
    private const string ConfigurePrefix = "configure.";
    private const string SystemPrefix = "system.";

    private static readonly Dictionary<string, SettingDefinition> s_byPath;
    private static readonly Dictionary<int, SettingDefinition> s_byCommand;

    static SettingCatalog()
    {
        List<SettingDefinition> all = [];
        for (int command = 0; command < CommandTable.Count; command++)
        {
            if (PathOf(command) is { } path) all.Add(new SettingDefinition(command, path));
        }

        All = all;
        s_byPath = all.ToDictionary(s => s.Path, StringComparer.Ordinal);
        s_byCommand = all.ToDictionary(s => s.Command);
    }

    /// <summary>Every setting, in the order of the contract's table.</summary>
    public static IReadOnlyList<SettingDefinition> All { get; }

    /// <returns>null when there is no such setting</returns>
    public static SettingDefinition? Find(string path) => s_byPath.GetValueOrDefault(path);

    /// <param name="command">number of the command, see <see cref="ScpiCommand"/></param>
    public static SettingDefinition Of(int command) => s_byCommand[command];

    /// <summary>What may follow a path, sorted: names of sections and settings.</summary>
    /// <param name="section">path of a section, or empty for the top</param>
    public static IReadOnlyList<string> NamesIn(string section)
    {
        string prefix = section.Length > 0 ? section + "." : string.Empty;
        return [.. All.Where(s => s.Path.StartsWith(prefix, StringComparison.Ordinal))
            .Select(s => s.Path[prefix.Length..].Split('.')[0])
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>True when settings lie below the path.</summary>
    public static bool IsSection(string path) => NamesIn(path).Count > 0;

    private static string? PathOf(int command)
    {
        if (!CommandTable.HasSet[command] || !CommandTable.HasQuery[command] || CommandTable.ParameterCount[command] != 1) return null;
        string path = CommandTable.Pattern[command].ToLowerInvariant().Replace(':', '.');
        if (path.StartsWith(ConfigurePrefix, StringComparison.Ordinal)) return path[ConfigurePrefix.Length..];
        return path.StartsWith(SystemPrefix + "host.", StringComparison.Ordinal) ? path[SystemPrefix.Length..] : null;
    }
}
