namespace AgNw.Interlock.Quantities;

/// <summary>SI prefixes, case as in SI (m is milli, M mega). Source: SI Brochure, 9th edition, table 7.</summary>
internal static class SiPrefix
{
    private static readonly (string Symbol, int Exponent)[] s_all =
        [("", 0), ("m", -3), ("u", -6), ("\u00B5", -6), ("\u03BC", -6), ("n", -9), ("p", -12), ("k", 3), ("M", 6)];

    /// <summary>Reads a unit with or without prefix.</summary>
    /// <returns>the prefix' power of ten, or null when the text is not that unit</returns>
    public static int? ExponentOf(string text, string baseUnit)
    {
        if (!text.EndsWith(baseUnit, StringComparison.Ordinal)) return null;
        ReadOnlySpan<char> prefix = text.AsSpan(0, text.Length - baseUnit.Length);
        foreach ((string symbol, int exponent) in s_all)
        {
            if (prefix.SequenceEqual(symbol)) return exponent;
        }

        return null;
    }

    /// <summary>The prefixed forms that make sense down to a smallest step of 10^<paramref name="smallestExponent"/>, for messages.</summary>
    public static string Allowed(string baseUnit, int smallestExponent) => string.Join(
        ", ", s_all.Where(p => p.Exponent <= 0 && p.Exponent >= smallestExponent && p.Symbol.All(char.IsAscii)).Select(p => p.Symbol + baseUnit));
}
