using System.Globalization;

namespace AgNw.Timeline.Reports;

/// <summary>Quantities for a reader: significant digits and an SI prefix, a narrow no-break space before the unit, a true minus.</summary>
public static class SiText
{
    private const string Space = "\u202f";
    private static readonly (double Factor, string Prefix)[] Prefixes =
        [(1e9, "G"), (1e6, "M"), (1e3, "k"), (1, string.Empty), (1e-3, "m"), (1e-6, "µ"), (1e-9, "n"), (1e-12, "p"), (1e-15, "f")];

    /// <summary>For example <c>3.518 mA</c>; a dash for what is not known.</summary>
    public static string Of(double? value, string unit, int digits = 4)
    {
        if (value is not { } known || !double.IsFinite(known))
            return "–";
        if (known == 0)
            return $"0{Space}{unit}";
        foreach ((double factor, string prefix) in Prefixes)
        {
            double scaled = Rounded(known / factor, digits);
            if (Math.Abs(scaled) >= 1)
                return Number(scaled, digits) + Space + prefix + unit;
        }

        return Number(known / 1e-15, digits) + Space + "f" + unit;
    }

    /// <summary>A number with significant digits and without a prefix: 22.86, 1 204.</summary>
    public static string Number(double value, int digits)
    {
        double rounded = Rounded(value, digits);
        int whole = rounded == 0 ? 1 : (int)Math.Floor(Math.Log10(Math.Abs(rounded))) + 1;
        string text = rounded.ToString("F" + Math.Clamp(digits - whole, 0, 15).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.Replace('-', '−');
    }

    /// <summary>A count with narrow spaces between thousands.</summary>
    public static string Count(long value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Space, StringComparison.Ordinal);

    private static double Rounded(double value, int digits)
    {
        if (value == 0)
            return 0;
        double step = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) + 1 - digits);
        return Math.Round(value / step) * step;
    }
}
