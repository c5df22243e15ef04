namespace AgNw.FrontEnd.Parts;

/// <summary>The units that parts.yaml may use, as factors to the SI unit.</summary>
internal static class Units
{
    private static readonly Dictionary<string, double> Factors = new(StringComparer.Ordinal)
    {
        ["1"] = 1, ["V"] = 1, ["mV"] = 1e-3, ["V/K"] = 1, ["uV/K"] = 1e-6, ["V/us"] = 1e6, ["nV/rtHz"] = 1e-9,
        ["A"] = 1, ["mA"] = 1e-3, ["uA"] = 1e-6, ["nA"] = 1e-9, ["fA"] = 1e-15,
        ["ohm"] = 1, ["kohm"] = 1e3, ["Mohm"] = 1e6, ["nF"] = 1e-9, ["pF"] = 1e-12, ["uH"] = 1e-6, ["nH"] = 1e-9,
        ["us"] = 1e-6, ["ns"] = 1e-9, ["MHz"] = 1e6, ["K"] = 1, ["ppm/K"] = 1e-6, ["lsb"] = 1,
    };

    /// <exception cref="FormatException">the unit is not known</exception>
    public static double Factor(string unit) =>
        Factors.TryGetValue(unit, out double factor)
            ? factor
            : throw new FormatException($"unit '{unit}' is not known; known are {string.Join(", ", Factors.Keys)}");
}
