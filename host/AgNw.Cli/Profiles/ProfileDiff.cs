using AgNw.Interlock.Profiles;

namespace AgNw.Cli.Profiles;

/// <summary>What `agnw profile diff` prints.</summary>
/// <param name="Profile">its name</param>
/// <param name="IsLive">the board acts by it</param>
/// <param name="IsCommitted">the board acts by what it is set to</param>
/// <param name="LiveCrc">of the configuration that the board acts by</param>
/// <param name="Differences">settings that are not as the profile asks</param>
internal sealed record ProfileDiff(string Profile, bool IsLive, bool IsCommitted, string LiveCrc, IReadOnlyList<SettingRow> Differences)
{
    public static ProfileDiff Of(ProfileComparison comparison) => new(
        comparison.Profile.Name,
        comparison.IsLive,
        comparison.IsCommitted,
        $"#H{comparison.LiveCrc:X8}",
        [.. comparison.Differences.Select(SettingRow.Of)]);
}
