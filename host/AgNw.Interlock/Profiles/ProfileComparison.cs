namespace AgNw.Interlock.Profiles;

/// <summary>A profile beside what a board is set to. Reading it changed nothing.</summary>
/// <param name="Profile">what is asked</param>
/// <param name="Settings">every setting with the board's staged value, in the contract's order</param>
/// <param name="LiveCrc">CRC of the configuration that the board acts by</param>
/// <param name="StagedCrc">CRC of the one that the settings belong to</param>
public sealed record ProfileComparison(InterlockProfile Profile, IReadOnlyList<EffectiveSetting> Settings, uint LiveCrc, uint StagedCrc)
{
    /// <summary>The settings that are not as the profile asks, beyond a step of the converter behind them.</summary>
    public IReadOnlyList<EffectiveSetting> Differences { get; } =
        [.. Settings.Where(setting => !SettingResolution.Fits(setting.Setting, Profile, setting.InEffect))];

    /// <summary>The board acts by the settings shown: they are committed.</summary>
    public bool IsCommitted => LiveCrc == StagedCrc;

    /// <summary>The board acts by the profile; <see cref="LiveCrc"/> arms it.</summary>
    public bool IsLive => IsCommitted && Differences.Count == 0;
}
