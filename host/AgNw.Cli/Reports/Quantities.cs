using System.Globalization;

namespace AgNw.Cli.Reports;

/// <summary>Quantities for a person: four significant digits and an SI prefix.</summary>
internal static class Quantities
{
    private static readonly (double Factor, string Prefix)[] Prefixes =
        [(1, string.Empty), (1e-3, "m"), (1e-6, "u"), (1e-9, "n"), (1e-12, "p")];

    public static string Of(double? value, string unit)
    {
        if (value is not { } known || !double.IsFinite(known))
        {
            return "not known";
        }

        foreach ((double factor, string prefix) in Prefixes)
        {
            if (Math.Abs(known) >= factor * 0.99995)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{known / factor:G4} {prefix}{unit}");
            }
        }

        return $"0 {unit}";
    }
}
