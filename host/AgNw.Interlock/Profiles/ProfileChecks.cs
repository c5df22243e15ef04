using AgNw.Contract;

namespace AgNw.Interlock.Profiles;

/// <summary>What the settings of a profile must be to each other. The limits of single settings are checked where they are read.</summary>
public static class ProfileChecks
{
    /// <summary>In REWIRE the OVER threshold is at least this above the limiter's set-point, % (design section 5, modes).</summary>
    public const int OverAboveLimiterPercent = 120;

    /// <summary>The first problem, as the setting that has it and what is allowed; null when there is none.</summary>
    public static (SettingDefinition Setting, string Problem)? Find(InterlockProfile profile)
    {
        SettingDefinition mode = SettingCatalog.Of(ScpiCommand.ConfMode);
        if (profile.Mode == TripMode.None) return (mode, "missing or NONE: a profile must say what it is for; allowed: BREAKDOWN, REWIRE, MONITOR");
        return Levels(profile) ?? Enabled(profile) ?? Rewire(profile);
    }

    /// <summary>Throws what <see cref="Find"/> finds.</summary>
    /// <exception cref="ProfileException">settings do not fit each other</exception>
    public static void Demand(InterlockProfile profile)
    {
        if (Find(profile) is var (setting, problem)) throw new ProfileException(profile.Name, 0, setting.Path, problem);
    }

    private static (SettingDefinition Setting, string Problem)? Levels(InterlockProfile profile)
    {
        // The last code of the threshold DACs, which rounding up must not pass.
        long span = profile.Scales.FullScalePicoampere / 100 * RangeScales.AdcHeadroomPercent;
        long largest = span - (span / RangeScales.DacSpanCodes) - 1;
        foreach (SettingDefinition setting in SettingCatalog.All)
        {
            if (setting.IsCurrentLevel && profile[setting] > largest)
            {
                return (setting, $"'{setting.ProfileText(profile[setting])}' is beyond the range's converters; allowed: up to {setting.ProfileText(largest)} in the range {RangeScales.RangeText[(int)profile.Scales.Range]}");
            }
        }

        return null;
    }

    private static (SettingDefinition Setting, string Problem)? Enabled(InterlockProfile profile)
    {
        (int Enable, int Needs)[] pairs =
        [
            (ScpiCommand.ConfOverEnable, ScpiCommand.ConfOverLevel),
            (ScpiCommand.ConfUnderEnable, ScpiCommand.ConfUnderLevel),
            (ScpiCommand.ConfDoseEnable, ScpiCommand.ConfDoseBudget),
        ];
        foreach ((int enable, int needs) in pairs)
        {
            SettingDefinition needed = SettingCatalog.Of(needs);
            if (profile[SettingCatalog.Of(enable)] != 0 && !profile.Gives(needed))
                return (needed, $"missing although {SettingCatalog.Of(enable).Path} is true; allowed: {needed.ProfileText(needed.Minimum)} to {needed.ProfileText(needed.Maximum)}");
        }

        return null;
    }

    private static (SettingDefinition Setting, string Problem)? Rewire(InterlockProfile profile)
    {
        SettingDefinition over = SettingCatalog.Of(ScpiCommand.ConfOverLevel);
        long limiter = profile[SettingCatalog.Of(ScpiCommand.ConfLimiter)];
        if (profile.Mode != TripMode.Rewire || profile[SettingCatalog.Of(ScpiCommand.ConfOverEnable)] == 0) return null;
        long least = ((limiter * OverAboveLimiterPercent) + 99) / 100;
        return profile[over] < least
            ? (over, $"'{over.ProfileText(profile[over])}' is less than 20 % above the limiter; allowed: {over.ProfileText(least)} or more")
            : null;
    }
}
