namespace AgNw.Contract.Generator.Model;

/// <summary>Scale units of parameters: the power of ten by which one step is smaller than the base unit.</summary>
public static class Scales
{
    private static readonly Dictionary<string, (string Unit, int Exponent)> Known = new(StringComparer.Ordinal)
    {
        [""] = ("", 0),
        ["1e-6"] = ("", -6),
        ["ms"] = ("s", -3),
        ["us"] = ("s", -6),
        ["ns"] = ("s", -9),
        ["pA"] = ("A", -12),
        ["uV"] = ("V", -6),
        ["uV/s"] = ("V/s", -6),
        ["nS"] = ("S", -9),
    };

    public static bool TryExponent(string scale, string unit, out int exponent)
    {
        var known = Known.TryGetValue(scale, out var entry) && (entry.Unit == unit || scale.Length == 0);
        exponent = entry.Exponent;
        return known;
    }
}
