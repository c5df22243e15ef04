namespace AgNw.Interlock.Errors;

/// <summary>A setting read back is not the one that was sent, attempt after attempt; nothing was committed.</summary>
public sealed class SettingNotInEffectException(string setting, string asked, string inEffect) : InterlockException(
    $"{setting} was set to {asked} but reads back {inEffect}; nothing was committed. Check the line to the board and apply the profile again.")
{
    /// <summary>Path of the setting, for example over.level.</summary>
    public string Setting { get; } = setting;
}
