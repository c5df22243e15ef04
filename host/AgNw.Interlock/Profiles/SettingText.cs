using System.Numerics;
using AgNw.Contract;
using AgNw.Interlock.Protocol;
using AgNw.Interlock.Quantities;

namespace AgNw.Interlock.Profiles;

/// <summary>Reads the text of a setting's value and checks it against the contract's limits.</summary>
internal static class SettingText
{
    private const int PercentExponent = -2;

    /// <returns>the value in steps</returns>
    /// <exception cref="FormatException">the text is no value of the setting; the message says what is allowed</exception>
    public static long Parse(SettingDefinition setting, string text) => setting.Type switch
    {
        ParameterType.Boolean => Boolean(text),
        ParameterType.Choice => Choice(setting, text),
        _ => Number(setting, text),
    };

    /// <exception cref="FormatException">the value is outside the contract's limits</exception>
    public static long CheckRange(SettingDefinition setting, BigInteger value, string shown)
    {
        if (value >= setting.Minimum && value <= setting.Maximum) return (long)value;
        string problem = value < 0 && setting.Minimum >= 0 ? $"'{shown}' is negative" : $"'{shown}' is out of range";
        throw new FormatException($"{problem}; allowed: {setting.ProfileText(setting.Minimum)} to {setting.ProfileText(setting.Maximum)}");
    }

    private static long Boolean(string text) => text switch
    {
        "true" or "on" => 1,
        "false" or "off" => 0,
        _ => throw new FormatException($"'{text}' is not a yes or no; allowed: true, false, on, off"),
    };

    private static long Choice(SettingDefinition setting, string text)
    {
        for (int index = 0; index < setting.Choices.Count; index++)
        {
            if (ScpiWord.Matches(text, setting.Choices[index])) return index;
        }

        throw new FormatException($"'{text}' is not a choice; allowed: {string.Join(", ", setting.Choices.Select(c => c.ToUpperInvariant()))}");
    }

    private static long Number(SettingDefinition setting, string text)
    {
        if (!DecimalNumber.TryReadStart(text, out DecimalNumber number, out int length))
            throw new FormatException($"'{text}' is not a number; allowed: for example {setting.ProfileText(setting.Default)}");
        int prefix = PrefixExponent(setting, text, text[length..].Trim());
        DecimalNumber scaled = number with { Exponent = number.Exponent + prefix };
        BigInteger? steps = scaled.InUnitsOf(setting.ScaleExponent);
        if (steps is { } value) return CheckRange(setting, value, text);
        string step = setting.Type == ParameterType.Integer ? "whole numbers" : $"steps of {setting.ProfileText(1)}";
        throw new FormatException($"'{text}' is finer than the setting's step; allowed: {step}");
    }

    private static int PrefixExponent(SettingDefinition setting, string text, string unit)
    {
        if (setting.Unit.Length == 0)
        {
            if (unit.Length == 0) return 0;
            if (unit == "%" && setting.Type == ParameterType.Real) return PercentExponent;
            throw new FormatException($"'{text}' has the unit '{unit}'; allowed: a number without unit{(setting.Type == ParameterType.Real ? ", or %" : string.Empty)}");
        }

        string allowed = SiPrefix.Allowed(setting.Unit, setting.ScaleExponent);
        if (unit.Length == 0) throw new FormatException($"'{text}' has no unit; allowed: {allowed}");
        return SiPrefix.ExponentOf(unit, setting.Unit) ?? throw new FormatException($"'{text}' has the unit '{unit}'; allowed: {allowed}");
    }
}
