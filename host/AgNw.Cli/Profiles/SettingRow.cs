using AgNw.Interlock.Profiles;

namespace AgNw.Cli.Profiles;

/// <summary>A setting as `agnw profile` shows it.</summary>
/// <param name="Setting">path, for example over.level</param>
/// <param name="Profile">what the profile asks</param>
/// <param name="Board">what the board does</param>
internal sealed record SettingRow(string Setting, string Profile, string Board)
{
    public static SettingRow Of(EffectiveSetting setting) => new(setting.Setting.Path, setting.AskedText, setting.InEffectText);
}
