namespace AgNw.Interlock.Profiles;

/// <summary>A setting as the board took it.</summary>
/// <param name="Setting">which</param>
/// <param name="Asked">the profile's value, in the setting's steps</param>
/// <param name="InEffect">what the board does, in the base unit; of a choice the index, of a boolean 0 or 1</param>
public sealed record EffectiveSetting(SettingDefinition Setting, long Asked, double InEffect)
{
    /// <summary>The value asked for, in the base unit.</summary>
    public double AskedSi => Setting.ToSi(Asked);

    /// <summary>The value asked for, as a profile has it.</summary>
    public string AskedText => Setting.ProfileText(Asked);

    /// <summary>The board's value, as a profile has it; of a number the nearest double.</summary>
    public string InEffectText => Setting.SiText(InEffect);
}
