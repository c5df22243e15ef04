namespace AgNw.Interlock.Profiles;

/// <summary>A profile that is live on a board.</summary>
/// <param name="Profile">what was asked</param>
/// <param name="Crc">CRC of the live configuration: what ARM must name</param>
/// <param name="Settings">every setting with the value in effect, in the contract's order</param>
public sealed record AppliedProfile(InterlockProfile Profile, uint Crc, IReadOnlyList<EffectiveSetting> Settings)
{
    /// <summary>The value in effect of one setting, in its base unit.</summary>
    /// <param name="path">for example over.level</param>
    /// <exception cref="KeyNotFoundException">no such setting</exception>
    public double InEffect(string path) =>
        Settings.FirstOrDefault(s => s.Setting.Path == path)?.InEffect ?? throw new KeyNotFoundException($"There is no setting '{path}'.");
}
