using System.Globalization;
using AgNw.Contract.Generator.Model;

namespace AgNw.Contract.Generator.Writing.Markdown;

/// <summary>A scaled integer as people write it: with the prefix that leaves 1 to 999 before the point.</summary>
public static class EngineeringNumber
{
    private static readonly (int Exponent, string Prefix)[] Prefixes =
        [(6, "M"), (3, "k"), (0, ""), (-3, "m"), (-6, "u"), (-9, "n"), (-12, "p")];

    /// <summary>The text of <paramref name="value"/> steps of <paramref name="scale"/>; without a unit there is no prefix.</summary>
    public static string Text(long value, string scale, string unit)
    {
        Scales.TryExponent(scale, unit, out var exponent);
        decimal scaled = value;
        for (var i = exponent; i < 0; i++)
            scaled /= 10;
        if (unit.Length == 0)
            return Number(scaled);
        var (power, prefix) = value == 0 ? (0, "") : Prefixes.First(p =>
            Math.Abs(scaled) >= Power(p.Exponent) || p.Exponent == Prefixes[^1].Exponent);
        return $"{Number(scaled / Power(power))} {prefix}{unit}";
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < Math.Abs(exponent); i++)
            power = exponent > 0 ? power * 10 : power / 10;
        return power;
    }

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
